using SoftmaxKernels;

namespace Recognition
{
    /// <summary>The kernels for ten digits.</summary>
    [SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
    public static partial class Digits
    {
    }
}
