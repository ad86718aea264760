using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The losses of rows alone, with their checks: of one row, and the mean of a batch.</summary>
internal static class RowLosses
{
    [MethodImpl(Compilation.AtOnce)]
    public static float Of<TLoss>(TLoss loss, ReadOnlySpan<float> logits, int size)
        where TLoss : struct, IRowLoss
    {
        KernelArguments.RequireLength(logits.Length, size, nameof(logits));
        return loss.Of(logits);
    }

    [MethodImpl(Compilation.AtOnce)]
    public static float Gradient<TLoss>(TLoss loss, ReadOnlySpan<float> logits, Span<float> destination, float scale, int size)
        where TLoss : struct, IRowLoss
    {
        KernelArguments.RequireRow(logits, destination, size);
        return loss.Gradient(logits, destination, scale);
    }

    [MethodImpl(Compilation.AtOnce)]
    public static float Mean<TLoss>(TLoss loss, ReadOnlySpan<float> logits, int size)
        where TLoss : struct, IRowLoss
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            total += loss.Of(logits.Slice(row * size, size));
        }

        return RowStatistics.Mean(total, rows);
    }

    [MethodImpl(Compilation.AtOnce)]
    public static float MeanGradient<TLoss>(TLoss loss, ReadOnlySpan<float> logits, Span<float> destination, float scale, int size)
        where TLoss : struct, IRowLoss
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            total += loss.Gradient(logits.Slice(start, size), destination.Slice(start, size), scale);
        }

        return RowStatistics.Mean(total, rows);
    }
}
