namespace SoftmaxKernels.Tests.Layers;

/// <summary>Layers for the tests: both forms of a block, one panel and several, each activation in both arithmetics.</summary>
internal static partial class AnnotatedLayers
{
    [LayerKernel(Inputs = 1, Outputs = 1, Activation = LayerActivation.None)]
    internal static partial class Layer1To1NoneFastest { }

    [LayerKernel(Inputs = 1, Outputs = 1, Activation = LayerActivation.LeakyRelu, Slope = 0.125f)]
    internal static partial class Layer1To1LeakyReluFastest { }

    [LayerKernel(Inputs = 1, Outputs = 1, Activation = LayerActivation.Tanh, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer1To1TanhReproducible { }

    [LayerKernel(Inputs = 1, Outputs = 1, Activation = LayerActivation.Sigmoid, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer1To1SigmoidReproducible { }

    [LayerKernel(Inputs = 3, Outputs = 3, Activation = LayerActivation.Relu)]
    internal static partial class Layer3To3ReluFastest { }

    [LayerKernel(Inputs = 3, Outputs = 3, Activation = LayerActivation.Silu)]
    internal static partial class Layer3To3SiluFastest { }

    [LayerKernel(Inputs = 3, Outputs = 3, Activation = LayerActivation.LeakyRelu, Slope = 0.125f, Bias = false, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer3To3LeakyReluReproducible { }

    [LayerKernel(Inputs = 3, Outputs = 3, Activation = LayerActivation.Softmax, Bias = false, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer3To3SoftmaxReproducible { }

    [LayerKernel(Inputs = 8, Outputs = 64, Activation = LayerActivation.Sigmoid)]
    internal static partial class Layer8To64SigmoidFastest { }

    [LayerKernel(Inputs = 8, Outputs = 64, Activation = LayerActivation.None)]
    internal static partial class Layer8To64NoneFastest { }

    [LayerKernel(Inputs = 8, Outputs = 64, Activation = LayerActivation.Silu, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer8To64SiluReproducible { }

    [LayerKernel(Inputs = 8, Outputs = 64, Activation = LayerActivation.Tanh, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer8To64TanhReproducible { }

    [LayerKernel(Inputs = 16, Outputs = 32, Activation = LayerActivation.Softmax)]
    internal static partial class Layer16To32SoftmaxFastest { }

    [LayerKernel(Inputs = 16, Outputs = 32, Activation = LayerActivation.Relu)]
    internal static partial class Layer16To32ReluFastest { }

    [LayerKernel(Inputs = 16, Outputs = 32, Activation = LayerActivation.None, Bias = false, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer16To32NoneReproducible { }

    [LayerKernel(Inputs = 16, Outputs = 32, Activation = LayerActivation.LeakyRelu, Slope = 0.125f, Bias = false, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer16To32LeakyReluReproducible { }

    [LayerKernel(Inputs = 64, Outputs = 10, Activation = LayerActivation.Tanh)]
    internal static partial class Layer64To10TanhFastest { }

    [LayerKernel(Inputs = 64, Outputs = 10, Activation = LayerActivation.Sigmoid)]
    internal static partial class Layer64To10SigmoidFastest { }

    [LayerKernel(Inputs = 64, Outputs = 10, Activation = LayerActivation.Relu, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer64To10ReluReproducible { }

    [LayerKernel(Inputs = 64, Outputs = 10, Activation = LayerActivation.Silu, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer64To10SiluReproducible { }

    [LayerKernel(Inputs = 64, Outputs = 64, Activation = LayerActivation.LeakyRelu, Slope = 0.125f)]
    internal static partial class Layer64To64LeakyReluFastest { }

    [LayerKernel(Inputs = 64, Outputs = 64, Activation = LayerActivation.Softmax)]
    internal static partial class Layer64To64SoftmaxFastest { }

    [LayerKernel(Inputs = 64, Outputs = 64, Activation = LayerActivation.Sigmoid, Bias = false, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer64To64SigmoidReproducible { }

    [LayerKernel(Inputs = 64, Outputs = 64, Activation = LayerActivation.None, Bias = false, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer64To64NoneReproducible { }

    [LayerKernel(Inputs = 33, Outputs = 17, Activation = LayerActivation.Silu)]
    internal static partial class Layer33To17SiluFastest { }

    [LayerKernel(Inputs = 33, Outputs = 17, Activation = LayerActivation.Tanh)]
    internal static partial class Layer33To17TanhFastest { }

    [LayerKernel(Inputs = 33, Outputs = 17, Activation = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer33To17SoftmaxReproducible { }

    [LayerKernel(Inputs = 33, Outputs = 17, Activation = LayerActivation.Relu, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer33To17ReluReproducible { }

    [LayerKernel(Inputs = 100, Outputs = 5, Activation = LayerActivation.None)]
    internal static partial class Layer100To5NoneFastest { }

    [LayerKernel(Inputs = 100, Outputs = 5, Activation = LayerActivation.LeakyRelu, Slope = 0.125f)]
    internal static partial class Layer100To5LeakyReluFastest { }

    [LayerKernel(Inputs = 100, Outputs = 5, Activation = LayerActivation.Tanh, Bias = false, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer100To5TanhReproducible { }

    [LayerKernel(Inputs = 100, Outputs = 5, Activation = LayerActivation.Sigmoid, Bias = false, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer100To5SigmoidReproducible { }

    [LayerKernel(Inputs = 20, Outputs = 130, Activation = LayerActivation.Relu)]
    internal static partial class Layer20To130ReluFastest { }

    [LayerKernel(Inputs = 20, Outputs = 130, Activation = LayerActivation.Silu)]
    internal static partial class Layer20To130SiluFastest { }

    [LayerKernel(Inputs = 20, Outputs = 130, Activation = LayerActivation.LeakyRelu, Slope = 0.125f, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer20To130LeakyReluReproducible { }

    [LayerKernel(Inputs = 20, Outputs = 130, Activation = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer20To130SoftmaxReproducible { }

    [LayerKernel(Inputs = 784, Outputs = 10, Activation = LayerActivation.Sigmoid)]
    internal static partial class Layer784To10SigmoidFastest { }

    [LayerKernel(Inputs = 784, Outputs = 10, Activation = LayerActivation.None)]
    internal static partial class Layer784To10NoneFastest { }

    [LayerKernel(Inputs = 784, Outputs = 10, Activation = LayerActivation.Silu, Bias = false, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer784To10SiluReproducible { }

    [LayerKernel(Inputs = 784, Outputs = 10, Activation = LayerActivation.Tanh, Bias = false, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer784To10TanhReproducible { }

    [LayerKernel(Inputs = 3, Outputs = 3, Activation = LayerActivation.Elu)]
    internal static partial class Layer3To3EluFastest { }

    [LayerKernel(Inputs = 3, Outputs = 3, Activation = LayerActivation.Elu, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer3To3EluReproducible { }

    [LayerKernel(Inputs = 33, Outputs = 17, Activation = LayerActivation.Elu, Bias = false)]
    internal static partial class Layer33To17EluFastest { }

    [LayerKernel(Inputs = 33, Outputs = 17, Activation = LayerActivation.Elu, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer33To17EluReproducible { }

    [LayerKernel(Inputs = 8, Outputs = 64, Activation = LayerActivation.Elu)]
    internal static partial class Layer8To64EluFastest { }

    [LayerKernel(Inputs = 8, Outputs = 64, Activation = LayerActivation.Elu, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer8To64EluReproducible { }

    [LayerKernel(Inputs = 20, Outputs = 130, Activation = LayerActivation.Elu)]
    internal static partial class Layer20To130EluFastest { }

    [LayerKernel(Inputs = 20, Outputs = 130, Activation = LayerActivation.Elu, Bias = false, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Layer20To130EluReproducible { }
}
