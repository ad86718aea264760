namespace SoftmaxKernels.Benchmarks.Catalog.Networks;

[NetworkKernel(Sizes = new[] { 8, 64, 64, 2 }, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible8To64To64To2 : INetworkKernel;

[NetworkKernel(Sizes = new[] { 26, 64, 64, 2 }, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible26To64To64To2 : INetworkKernel;

[NetworkKernel(Sizes = new[] { 84, 64, 64, 2 }, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible84To64To64To2 : INetworkKernel;

[NetworkKernel(Sizes = new[] { 152, 64, 64, 3 }, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible152To64To64To3 : INetworkKernel;

[NetworkKernel(Sizes = new[] { 675, 64, 64, 2 }, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible675To64To64To2 : INetworkKernel;

[NetworkKernel(Sizes = new[] { 16, 32, 4 }, Output = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible16To32To4 : INetworkKernel;

[NetworkKernel(Sizes = new[] { 784, 64, 10 }, Output = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible784To64To10 : INetworkKernel;
