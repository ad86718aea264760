using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Methods with a mask of allowed classes.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.Softmax(ReadOnlySpan{float}, ReadOnlySpan{bool}, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireMask(allowed, destination, size);
        RowLoops<TArithmetic>.Softmax(logits, allowed, destination, emptyRows);
    }

    /// <inheritdoc cref="GenericKernel.Softmax(ReadOnlySpan{float}, ReadOnlySpan{bool}, float, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, Span<float> destination, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireMask(allowed, destination, size);
        KernelArguments.RequireTemperature(temperature);
        RowLoops<TArithmetic>.Softmax(logits, allowed, temperature, destination, emptyRows);
    }

    /// <inheritdoc cref="GenericKernel.LogSoftmax(ReadOnlySpan{float}, ReadOnlySpan{bool}, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireMask(allowed, destination, size);
        RowLoops<TArithmetic>.LogSoftmax(logits, allowed, destination, emptyRows);
    }

    /// <inheritdoc cref="GenericKernel.LogSumExp(ReadOnlySpan{float}, ReadOnlySpan{bool}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogSumExp(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int size)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLength(allowed, size);
        return RowLoops<TArithmetic>.LogSumExp(logits, allowed);
    }

    /// <inheritdoc cref="GenericKernel.ArgMax(ReadOnlySpan{float}, ReadOnlySpan{bool})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int ArgMax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int size)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLength(allowed, size);
        return RowLoops<TArithmetic>.ArgMax(logits, allowed);
    }

    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, ReadOnlySpan{bool}, double, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, double uniform, int size)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLength(allowed, size);
        KernelArguments.RequireUniform(uniform);
        return RowLoops<TArithmetic>.Sample(logits, allowed, uniform);
    }

    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, ReadOnlySpan{bool}, float, double, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, double uniform, int size)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLength(allowed, size);
        KernelArguments.RequireTemperature(temperature);
        KernelArguments.RequireUniform(uniform);
        return RowLoops<TArithmetic>.Sample(logits, allowed, temperature, uniform);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLength(allowed, size);
        KernelArguments.RequireLabel(label, size);
        return RowLoops<TArithmetic>.CrossEntropy(logits, allowed, label, emptyRows);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLength(allowed, size);
        KernelArguments.RequireLength(targets.Length, size, nameof(targets));
        return RowLoops<TArithmetic>.CrossEntropy(logits, allowed, targets, emptyRows);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, Span<float> destination, float scale, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireMask(allowed, destination, size);
        KernelArguments.RequireLabel(label, size);
        return RowLoops<TArithmetic>.CrossEntropyGradient(logits, allowed, label, destination, scale, emptyRows);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{float}, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets, Span<float> destination, float scale, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireMask(allowed, destination, size);
        KernelArguments.RequireSecond(targets, destination, size, nameof(targets));
        return RowLoops<TArithmetic>.CrossEntropyGradient(logits, allowed, targets, destination, scale, emptyRows);
    }

    /// <inheritdoc cref="GenericKernel.SoftmaxBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireApart(allowed, destination);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            RowLoops<TArithmetic>.Softmax(logits.Slice(start, size), RowMasks.OfRow(allowed, start, size), destination.Slice(start, size), emptyRows);
        }
    }

    /// <inheritdoc cref="GenericKernel.SoftmaxBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, float, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, Span<float> destination, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireApart(allowed, destination);
        KernelArguments.RequireTemperature(temperature);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            RowLoops<TArithmetic>.Softmax(logits.Slice(start, size), RowMasks.OfRow(allowed, start, size), temperature, destination.Slice(start, size), emptyRows);
        }
    }

    /// <inheritdoc cref="GenericKernel.LogSoftmaxBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmaxBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireApart(allowed, destination);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            RowLoops<TArithmetic>.LogSoftmax(logits.Slice(start, size), RowMasks.OfRow(allowed, start, size), destination.Slice(start, size), emptyRows);
        }
    }

    /// <inheritdoc cref="GenericKernel.LogSumExpBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSumExpBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, int size)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireApart(logits, destination);
        KernelArguments.RequireApart(allowed, destination);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            destination[row] = RowLoops<TArithmetic>.LogSumExp(logits.Slice(start, size), RowMasks.OfRow(allowed, start, size));
        }
    }

    /// <inheritdoc cref="GenericKernel.ArgMaxBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void ArgMaxBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<int> destination, int size)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireApart(logits, destination);
        KernelArguments.RequireApart(allowed, destination);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            destination[row] = RowLoops<TArithmetic>.ArgMax(logits.Slice(start, size), RowMasks.OfRow(allowed, start, size));
        }
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{double}, int, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<double> uniforms, Span<int> destination, int size)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireLength(uniforms.Length, rows, nameof(uniforms));
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireUniforms(uniforms);
        KernelArguments.RequireApart(logits, destination);
        KernelArguments.RequireApart(allowed, destination);
        KernelArguments.RequireApart(uniforms, destination);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            destination[row] = RowLoops<TArithmetic>.Sample(logits.Slice(start, size), RowMasks.OfRow(allowed, start, size), uniforms[row]);
        }
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, float, ReadOnlySpan{double}, int, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination, int size)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireLength(uniforms.Length, rows, nameof(uniforms));
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireUniforms(uniforms);
        KernelArguments.RequireApart(logits, destination);
        KernelArguments.RequireApart(allowed, destination);
        KernelArguments.RequireApart(uniforms, destination);
        KernelArguments.RequireTemperature(temperature);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            destination[row] = RowLoops<TArithmetic>.Sample(logits.Slice(start, size), RowMasks.OfRow(allowed, start, size), temperature, uniforms[row]);
        }
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{int}, int, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        KernelArguments.RequireLabels(labels, size);
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            total += RowLoops<TArithmetic>.CrossEntropy(logits.Slice(start, size), RowMasks.OfRow(allowed, start, size), labels[row], emptyRows);
        }

        return RowStatistics.Mean(total, rows);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{float}, int, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireLength(targets.Length, logits.Length, nameof(targets));
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            total += RowLoops<TArithmetic>.CrossEntropy(logits.Slice(start, size), RowMasks.OfRow(allowed, start, size), targets.Slice(start, size), emptyRows);
        }

        return RowStatistics.Mean(total, rows);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{int}, int, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, Span<float> destination, float scale, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireApart(allowed, destination);
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        KernelArguments.RequireLabels(labels, size);
        KernelArguments.RequireApart(labels, destination);
        LossRows<TArithmetic> masked = new(new CrossEntropyOptions { Allowed = allowed }, emptyRows, size, workspace: default);
        LossOutputs outputs = new() { Gradient = destination };
        return RowStatistics.Mean(OptionLosses<TArithmetic>.InGroups<int, IntLabel>(masked, logits, labels, size, outputs, scale), rows);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{float}, int, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets, Span<float> destination, float scale, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireApart(allowed, destination);
        KernelArguments.RequireSecond(targets, destination, logits.Length, nameof(targets));
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            total += RowLoops<TArithmetic>.CrossEntropyGradient(logits.Slice(start, size), RowMasks.OfRow(allowed, start, size), targets.Slice(start, size), destination.Slice(start, size), scale, emptyRows);
        }

        return RowStatistics.Mean(total, rows);
    }
}
