using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels;

/// <summary>
/// The kernels for a number of classes that is known only at run time: the same methods as the generated ones, with the
/// same results to the last bit.
/// </summary>
/// <remarks>
/// A row that holds NaN or +∞, or only −∞, gives NaN; −∞ among finite logits masks its class with a probability of exactly 0.
/// Nothing is allocated, and nothing is written when an argument is refused.
/// </remarks>
public static partial class GenericKernel
{
    private const int LargestJacobianSize = Contract.LargestJacobianSize;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsFastest(KernelArithmetic arithmetic) => arithmetic switch
    {
        KernelArithmetic.Fastest => true,
        KernelArithmetic.Reproducible => false,
        _ => throw new ArgumentOutOfRangeException(nameof(arithmetic), arithmetic, "Unknown arithmetic."),
    };
}
