using SoftmaxKernels;

namespace Bits
{
    [SoftmaxKernel(Size = 3)]
    internal static partial class Fastest3
    {
    }

    [SoftmaxKernel(Size = 10)]
    internal static partial class Fastest10
    {
    }

    [SoftmaxKernel(Size = 17)]
    internal static partial class Fastest17
    {
    }

    [SoftmaxKernel(Size = 100)]
    internal static partial class Fastest100
    {
    }

    [SoftmaxKernel(Size = 3, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Reproducible3
    {
    }

    [SoftmaxKernel(Size = 10, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Reproducible10
    {
    }

    [SoftmaxKernel(Size = 17, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Reproducible17
    {
    }

    [SoftmaxKernel(Size = 100, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Reproducible100
    {
    }
}
