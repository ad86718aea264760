using System;
using SoftmaxKernels.Arithmetic;

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

    private static void RequireRow(ReadOnlySpan<float> input, Span<float> destination, string name = "logits")
    {
        KernelArguments.RequireNotEmpty(input.Length, name);
        KernelArguments.RequireRow(input, destination, input.Length, name);
    }

    private static int RequireRows(ReadOnlySpan<float> input, int size, string name)
    {
        KernelArguments.RequireSize(size);
        return KernelArguments.RequireRows(input.Length, size, name);
    }

    private static int RequireBatch(ReadOnlySpan<float> input, int size, Span<float> destination, string name = "logits")
    {
        KernelArguments.RequireSize(size);
        return KernelArguments.RequireBatch(input, destination, size, name);
    }
}
