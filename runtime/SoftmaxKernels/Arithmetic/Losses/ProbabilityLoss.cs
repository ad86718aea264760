using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The cross-entropy of given probabilities for soft targets.</summary>
internal readonly struct ProbabilityLoss<TArithmetic> : ITargetLoss
    where TArithmetic : struct, IArithmetic
{
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public float Of(ReadOnlySpan<float> row, ReadOnlySpan<float> targets)
    {
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], row.Length);
        Span<float> terms = workspace.Floats;
        RowLoops<TArithmetic>.Map(row, targets, terms, default(ProbabilityTerms<TArithmetic>));
        return (float)RowLoops<TArithmetic>.Sum(terms);
    }

    [MethodImpl(Compilation.AtOnce)]
    public float Gradient(ReadOnlySpan<float> row, ReadOnlySpan<float> targets, Span<float> destination, float scale)
    {
        float loss = Of(row, targets);
        RowLoops<TArithmetic>.Map(row, targets, destination, new ProbabilityGradients<TArithmetic>(scale));
        return loss;
    }
}
