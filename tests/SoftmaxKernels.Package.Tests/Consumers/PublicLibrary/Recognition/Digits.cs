using SoftmaxKernels;

namespace Recognition
{
    /// <summary>The kernels for ten digits.</summary>
    [SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
    public static partial class Digits
    {
    }

    /// <summary>A hidden layer.</summary>
    [LayerKernel(Inputs = 10, Outputs = 10, Activation = LayerActivation.Silu, Arithmetic = KernelArithmetic.Reproducible)]
    public static partial class Hidden
    {
    }

    /// <summary>A layer of ten classes.</summary>
    [LayerKernel(Inputs = 10, Outputs = 10, Activation = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
    public static partial class Head
    {
    }

    /// <summary>A network.</summary>
    [NetworkKernel(Sizes = new[] { 10, 24, 10 }, Hidden = LayerActivation.Silu, Arithmetic = KernelArithmetic.Reproducible)]
    public static partial class Network
    {
    }

    /// <summary>What to do.</summary>
    [NetworkKernel(Sizes = new[] { 10, 24, 10 }, Output = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
    public static partial class Choice
    {
    }
}
