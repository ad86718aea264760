using SoftmaxKernels;

namespace Bits
{
    [SoftmaxKernel(Size = 3, Methods = KernelMethods.All | KernelMethods.Activations)]
    internal static partial class Fastest3
    {
    }

    [SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Activations)]
    internal static partial class Fastest10
    {
    }

    [SoftmaxKernel(Size = 17, Methods = KernelMethods.All | KernelMethods.Activations)]
    internal static partial class Fastest17
    {
    }

    [SoftmaxKernel(Size = 100, Methods = KernelMethods.All | KernelMethods.Activations)]
    internal static partial class Fastest100
    {
    }

    [SoftmaxKernel(Size = 3, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Reproducible3
    {
    }

    [SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Reproducible10
    {
    }

    [SoftmaxKernel(Size = 17, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Reproducible17
    {
    }

    [SoftmaxKernel(Size = 100, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Reproducible100
    {
    }
}
