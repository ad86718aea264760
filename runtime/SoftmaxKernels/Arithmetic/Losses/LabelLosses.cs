using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The losses of rows and class indices, with their checks: of one row, and the mean of a batch.</summary>
internal static class LabelLosses
{
    [MethodImpl(Compilation.AtOnce)]
    public static float Of<TLoss>(TLoss loss, ReadOnlySpan<float> input, int label, int size, string name)
        where TLoss : struct, ILabelLoss
    {
        KernelArguments.RequireLength(input.Length, size, name);
        KernelArguments.RequireLabel(label, size);
        return loss.Of(input, label);
    }

    [MethodImpl(Compilation.AtOnce)]
    public static float Gradient<TLoss>(TLoss loss, ReadOnlySpan<float> input, int label, Span<float> destination, float scale, int size, string name)
        where TLoss : struct, ILabelLoss
    {
        KernelArguments.RequireRow(input, destination, size, name);
        KernelArguments.RequireLabel(label, size);
        return loss.Gradient(input, label, destination, scale);
    }

    [MethodImpl(Compilation.AtOnce)]
    public static float Mean<TLoss>(TLoss loss, ReadOnlySpan<float> input, ReadOnlySpan<int> labels, int size, string name)
        where TLoss : struct, ILabelLoss
    {
        int rows = RequireLabelledRows(input, labels, size, name);
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            total += loss.Of(input.Slice(row * size, size), labels[row]);
        }

        return RowStatistics.Mean(total, rows);
    }

    [MethodImpl(Compilation.AtOnce)]
    public static void Each<TLoss>(TLoss loss, ReadOnlySpan<float> input, ReadOnlySpan<int> labels, Span<float> destination, int size, string name)
        where TLoss : struct, ILabelLoss
    {
        int rows = RequireLabelledRows(input, labels, size, name);
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireApart(input, destination);
        KernelArguments.RequireApart(labels, destination);
        for (int row = 0; row < rows; row++)
        {
            destination[row] = loss.Of(input.Slice(row * size, size), labels[row]);
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    public static float MeanGradient<TLoss>(
        TLoss loss, ReadOnlySpan<float> input, ReadOnlySpan<int> labels, Span<float> destination, float scale, int size, string name)
        where TLoss : struct, ILabelLoss
    {
        int rows = RequireLabelledBatch(input, labels, destination, size, name);
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            total += loss.Gradient(input.Slice(start, size), labels[row], destination.Slice(start, size), scale);
        }

        return RowStatistics.Mean(total, rows);
    }

    [MethodImpl(Compilation.AtOnce)]
    public static float MeanGradient<TLoss>(
        TLoss loss, ReadOnlySpan<float> input, ReadOnlySpan<int> labels, ReadOnlySpan<float> scales, Span<float> destination, int size, string name)
        where TLoss : struct, ILabelLoss
    {
        int rows = RequireLabelledBatch(input, labels, destination, size, name);
        KernelArguments.RequireLength(scales.Length, rows, nameof(scales));
        KernelArguments.RequireApart(scales, destination);
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            total += loss.Gradient(input.Slice(start, size), labels[row], destination.Slice(start, size), scales[row]);
        }

        return RowStatistics.Mean(total, rows);
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int RequireLabelledBatch(ReadOnlySpan<float> input, ReadOnlySpan<int> labels, Span<float> destination, int size, string name)
    {
        int rows = KernelArguments.RequireBatch(input, destination, size, name);
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        KernelArguments.RequireLabels(labels, size);
        KernelArguments.RequireApart(labels, destination);
        return rows;
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int RequireLabelledRows(ReadOnlySpan<float> input, ReadOnlySpan<int> labels, int size, string name)
    {
        int rows = KernelArguments.RequireRows(input.Length, size, name);
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        KernelArguments.RequireLabels(labels, size);
        return rows;
    }
}
