using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The losses of rows and numbers for each class, with their checks: of one row, and the mean of a batch.</summary>
internal static class TargetLosses
{
    [MethodImpl(Compilation.AtOnce)]
    public static float Of<TLoss>(TLoss loss, ReadOnlySpan<float> input, ReadOnlySpan<float> targets, int size, string name, string targetsName)
        where TLoss : struct, ITargetLoss
    {
        KernelArguments.RequireLength(input.Length, size, name);
        KernelArguments.RequireLength(targets.Length, size, targetsName);
        return loss.Of(input, targets);
    }

    [MethodImpl(Compilation.AtOnce)]
    public static float Gradient<TLoss>(
        TLoss loss, ReadOnlySpan<float> input, ReadOnlySpan<float> targets, Span<float> destination, float scale, int size, string name, string targetsName)
        where TLoss : struct, ITargetLoss
    {
        KernelArguments.RequireRow(input, destination, size, name);
        KernelArguments.RequireSecond(targets, destination, size, targetsName);
        return loss.Gradient(input, targets, destination, scale);
    }

    [MethodImpl(Compilation.AtOnce)]
    public static float Mean<TLoss>(TLoss loss, ReadOnlySpan<float> input, ReadOnlySpan<float> targets, int size, string name, string targetsName)
        where TLoss : struct, ITargetLoss
    {
        int rows = KernelArguments.RequireRows(input.Length, size, name);
        KernelArguments.RequireLength(targets.Length, input.Length, targetsName);
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            total += loss.Of(input.Slice(start, size), targets.Slice(start, size));
        }

        return RowStatistics.Mean(total, rows);
    }

    [MethodImpl(Compilation.AtOnce)]
    public static float MeanGradient<TLoss>(
        TLoss loss, ReadOnlySpan<float> input, ReadOnlySpan<float> targets, Span<float> destination, float scale, int size, string name, string targetsName)
        where TLoss : struct, ITargetLoss
    {
        int rows = KernelArguments.RequireBatch(input, destination, size, name);
        KernelArguments.RequireSecond(targets, destination, input.Length, targetsName);
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            total += loss.Gradient(input.Slice(start, size), targets.Slice(start, size), destination.Slice(start, size), scale);
        }

        return RowStatistics.Mean(total, rows);
    }
}
