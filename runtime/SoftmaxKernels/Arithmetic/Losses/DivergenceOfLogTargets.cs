using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The Kullback–Leibler divergence of given log-probabilities from targets whose logarithms are given.</summary>
internal readonly struct DivergenceOfLogTargets<TArithmetic> : ITargetLoss
    where TArithmetic : struct, IArithmetic
{
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public float Of(ReadOnlySpan<float> row, ReadOnlySpan<float> targets)
    {
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], row.Length);
        Span<float> terms = workspace.Floats;
        RowLoops<TArithmetic>.Map(row, targets, terms, default(DivergenceTermsOfLogTargets<TArithmetic>));
        return (float)RowLoops<TArithmetic>.Sum(terms);
    }

    [MethodImpl(Compilation.AtOnce)]
    public float Gradient(ReadOnlySpan<float> row, ReadOnlySpan<float> targets, Span<float> destination, float scale)
    {
        float loss = Of(row, targets);
        RowLoops<TArithmetic>.Map(row, targets, destination, new DivergenceGradientsOfLogTargets<TArithmetic>(scale));
        return loss;
    }
}
