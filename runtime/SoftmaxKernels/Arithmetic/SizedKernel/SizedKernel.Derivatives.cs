using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>What follows from softmax by the chain rule or a sign.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.LogSoftmaxGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmaxGradient(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> upstream, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(logProbabilities, destination, size, nameof(logProbabilities));
        KernelArguments.RequireSecond(upstream, destination, size, nameof(upstream));
        Derivatives<TArithmetic>.LogSoftmax(logProbabilities, upstream, destination);
    }

    /// <inheritdoc cref="GenericKernel.LogSumExpGradient(ReadOnlySpan{float}, float, float, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSumExpGradient(ReadOnlySpan<float> logits, float logSumExp, float upstream, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        Derivatives<TArithmetic>.LogSumExp(logits, logSumExp, upstream, destination);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyHessianProduct(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void CrossEntropyHessianProduct(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> vector, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(probabilities, destination, size, nameof(probabilities));
        KernelArguments.RequireSecond(vector, destination, size, nameof(vector));
        RowLoops<TArithmetic>.SoftmaxGradient(probabilities, vector, destination);
    }

    /// <inheritdoc cref="GenericKernel.Softmin(ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmin(ReadOnlySpan<float> logits, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        Derivatives<TArithmetic>.Softmin(logits, destination);
    }

    /// <inheritdoc cref="GenericKernel.LogSoftmaxGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmaxGradientBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> upstream, Span<float> destination, int size)
    {
        int rows = KernelArguments.RequireBatch(logProbabilities, destination, size, nameof(logProbabilities));
        KernelArguments.RequireSecond(upstream, destination, logProbabilities.Length, nameof(upstream));
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            Derivatives<TArithmetic>.LogSoftmax(logProbabilities.Slice(start, size), upstream.Slice(start, size), destination.Slice(start, size));
        }
    }

    /// <inheritdoc cref="GenericKernel.LogSumExpGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSumExpGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> logSumExps, ReadOnlySpan<float> upstream, Span<float> destination, int size)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireLength(logSumExps.Length, rows, nameof(logSumExps));
        KernelArguments.RequireLength(upstream.Length, rows, nameof(upstream));
        KernelArguments.RequireApart(logSumExps, destination);
        KernelArguments.RequireApart(upstream, destination);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            Derivatives<TArithmetic>.LogSumExp(logits.Slice(start, size), logSumExps[row], upstream[row], destination.Slice(start, size));
        }
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyHessianProductBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void CrossEntropyHessianProductBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> vector, Span<float> destination, int size)
    {
        int rows = KernelArguments.RequireBatch(probabilities, destination, size, nameof(probabilities));
        KernelArguments.RequireSecond(vector, destination, probabilities.Length, nameof(vector));
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            RowLoops<TArithmetic>.SoftmaxGradient(probabilities.Slice(start, size), vector.Slice(start, size), destination.Slice(start, size));
        }
    }

    /// <inheritdoc cref="GenericKernel.SoftminBatch(ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftminBatch(ReadOnlySpan<float> logits, Span<float> destination, int size)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            Derivatives<TArithmetic>.Softmin(logits.Slice(start, size), destination.Slice(start, size));
        }
    }
}
