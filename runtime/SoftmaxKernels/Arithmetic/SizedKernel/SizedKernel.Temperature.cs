using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Log-softmax, losses and their gradients at a temperature.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.LogSoftmax(ReadOnlySpan{float}, float, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireTemperature(temperature);
        RowLoops<TArithmetic>.LogSoftmax(logits, temperature, destination);
    }

    /// <inheritdoc cref="GenericKernel.LogSoftmaxBatch(ReadOnlySpan{float}, int, float, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmaxBatch(ReadOnlySpan<float> logits, float temperature, Span<float> destination, int size)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireTemperature(temperature);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            RowLoops<TArithmetic>.LogSoftmax(logits.Slice(start, size), temperature, destination.Slice(start, size));
        }
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropy(ReadOnlySpan{float}, float, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> logits, float temperature, int label, int size)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLabel(label, size);
        LossArguments.RequireTemperature(temperature);
        return RowLoops<TArithmetic>.CrossEntropy(logits, temperature, label);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropy(ReadOnlySpan{float}, float, ReadOnlySpan{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<float> targets, int size)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLength(targets.Length, size, nameof(targets));
        LossArguments.RequireTemperature(temperature);
        return RowLoops<TArithmetic>.CrossEntropy(logits, temperature, targets);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradient(ReadOnlySpan{float}, float, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, int label, Span<float> destination, float scale, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireLabel(label, size);
        LossArguments.RequireTemperature(temperature);
        return RowLoops<TArithmetic>.CrossEntropyGradient(logits, temperature, label, destination, scale);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradient(ReadOnlySpan{float}, float, ReadOnlySpan{float}, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<float> targets, Span<float> destination, float scale, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireSecond(targets, destination, size, nameof(targets));
        LossArguments.RequireTemperature(temperature);
        return RowLoops<TArithmetic>.CrossEntropyGradient(logits, temperature, targets, destination, scale);
    }
}
