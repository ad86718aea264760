namespace SoftmaxKernels.Benchmarks.Catalog.Layers;

[LayerKernel(Inputs = 8, Outputs = 64, Activation = LayerActivation.Tanh, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible8To64 : ILayerKernel;

[LayerKernel(Inputs = 16, Outputs = 32, Activation = LayerActivation.Tanh, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible16To32 : ILayerKernel;

[LayerKernel(Inputs = 64, Outputs = 10, Activation = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible64To10 : IClassifierKernel;

[LayerKernel(Inputs = 64, Outputs = 64, Activation = LayerActivation.Tanh, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible64To64 : ILayerKernel;

[LayerKernel(Inputs = 84, Outputs = 64, Activation = LayerActivation.Tanh, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible84To64 : ILayerKernel;

[LayerKernel(Inputs = 152, Outputs = 64, Activation = LayerActivation.Tanh, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible152To64 : ILayerKernel;

[LayerKernel(Inputs = 784, Outputs = 10, Activation = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible784To10 : IClassifierKernel;

[LayerKernel(Inputs = 256, Outputs = 256, Activation = LayerActivation.Tanh, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible256To256 : ILayerKernel;

[LayerKernel(Inputs = 64, Outputs = 32, Activation = LayerActivation.Tanh, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible64To32 : ILayerKernel;

[LayerKernel(Inputs = 32, Outputs = 10, Activation = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible32To10 : IClassifierKernel;
