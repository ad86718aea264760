namespace SoftmaxKernels.Benchmarks.Catalog.Layers;

[LayerKernel(Inputs = 8, Outputs = 64, Activation = LayerActivation.Tanh)]
public partial struct Fastest8To64 : ILayerKernel;

[LayerKernel(Inputs = 16, Outputs = 32, Activation = LayerActivation.Tanh)]
public partial struct Fastest16To32 : ILayerKernel;

[LayerKernel(Inputs = 64, Outputs = 10, Activation = LayerActivation.Softmax)]
public partial struct Fastest64To10 : IClassifierKernel;

[LayerKernel(Inputs = 64, Outputs = 64, Activation = LayerActivation.Tanh)]
public partial struct Fastest64To64 : ILayerKernel;

[LayerKernel(Inputs = 84, Outputs = 64, Activation = LayerActivation.Tanh)]
public partial struct Fastest84To64 : ILayerKernel;

[LayerKernel(Inputs = 152, Outputs = 64, Activation = LayerActivation.Tanh)]
public partial struct Fastest152To64 : ILayerKernel;

[LayerKernel(Inputs = 784, Outputs = 10, Activation = LayerActivation.Softmax)]
public partial struct Fastest784To10 : IClassifierKernel;

[LayerKernel(Inputs = 256, Outputs = 256, Activation = LayerActivation.Tanh)]
public partial struct Fastest256To256 : ILayerKernel;

[LayerKernel(Inputs = 64, Outputs = 32, Activation = LayerActivation.Tanh)]
public partial struct Fastest64To32 : ILayerKernel;

[LayerKernel(Inputs = 32, Outputs = 10, Activation = LayerActivation.Softmax)]
public partial struct Fastest32To10 : IClassifierKernel;
