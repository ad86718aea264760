using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The Kullback–Leibler divergence of given log-probabilities from targets.</summary>
internal readonly struct Divergence<TArithmetic> : ITargetLoss
    where TArithmetic : struct, IArithmetic
{
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public float Of(ReadOnlySpan<float> row, ReadOnlySpan<float> targets)
    {
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], row.Length);
        Span<float> terms = workspace.Floats;
        RowLoops<TArithmetic>.Map(row, targets, terms, default(DivergenceTerms<TArithmetic>));
        return (float)RowLoops<TArithmetic>.Sum(terms);
    }

    [MethodImpl(Compilation.AtOnce)]
    public float Gradient(ReadOnlySpan<float> row, ReadOnlySpan<float> targets, Span<float> destination, float scale)
    {
        float loss = Of(row, targets);
        RowLoops<TArithmetic>.Map(row, targets, destination, new DivergenceGradients<TArithmetic>(scale));
        return loss;
    }
}
