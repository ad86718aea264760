namespace SoftmaxKernels.Benchmarks.Catalog.Networks;

[NetworkKernel(Sizes = new[] { 8, 64, 64, 2 })]
public partial struct Fastest8To64To64To2 : INetworkKernel;

[NetworkKernel(Sizes = new[] { 26, 64, 64, 2 })]
public partial struct Fastest26To64To64To2 : INetworkKernel;

[NetworkKernel(Sizes = new[] { 84, 64, 64, 2 })]
public partial struct Fastest84To64To64To2 : INetworkKernel;

[NetworkKernel(Sizes = new[] { 152, 64, 64, 3 })]
public partial struct Fastest152To64To64To3 : INetworkKernel;

[NetworkKernel(Sizes = new[] { 675, 64, 64, 2 })]
public partial struct Fastest675To64To64To2 : INetworkKernel;

[NetworkKernel(Sizes = new[] { 16, 32, 4 }, Output = LayerActivation.Softmax)]
public partial struct Fastest16To32To4 : INetworkKernel;

[NetworkKernel(Sizes = new[] { 784, 64, 10 }, Output = LayerActivation.Softmax)]
public partial struct Fastest784To64To10 : INetworkKernel;
