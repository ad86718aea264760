using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The entropy among the allowed classes of a row: that of logits with −∞ in place of what is forbidden. Arguments have been checked.</summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class MaskedEntropy<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float Of(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, EmptyRows emptyRows)
    {
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], 2 * logits.Length);
        Span<float> row = workspace.Floats.Slice(0, logits.Length);
        RowMasks.Apply(logits, allowed, row);
        return RowMasks.IsZero(row, emptyRows) ? 0f : Entropy<TArithmetic>.Of(row, workspace.Floats.Slice(logits.Length));
    }

    [MethodImpl(Compilation.AtOnce)]
    public static float Gradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, float scale, EmptyRows emptyRows)
    {
        Span<float> row = destination.Slice(0, logits.Length);
        RowMasks.Apply(logits, allowed, row);
        if (RowMasks.IsZero(row, emptyRows))
        {
            row.Clear();
            return 0f;
        }

        float entropy = default(Entropy<TArithmetic>).Gradient(row, row, scale);
        RowMasks.AllowGradient(row, allowed);
        return entropy;
    }
}
