using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Cross-entropy of labels of 64 bits.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{long}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, int size)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        LossArguments.RequireLabels<long, LongLabel>(labels, size);
        return MeanLosses<TArithmetic, long, LongLabel>.Mean(logits, size, labels, size);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{long}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, Span<float> destination, float scale, int size)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        LossArguments.RequireLabels<long, LongLabel>(labels, size);
        KernelArguments.RequireApart(labels, destination);
        return MeanLosses<TArithmetic, long, LongLabel>.Gradient(logits, size, labels, destination, size, scale, size);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{long}, int, CrossEntropyOptions, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        RequireLabelled<long, LongLabel>(logits, labels, options, size);
        LossArguments.RequireReduced(options);
        return OptionLosses<TArithmetic>.OfLabels<long, LongLabel>(logits, labels, options, emptyRows, size, default);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{long}, int, CrossEntropyOptions, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> losses, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = RequireLabelled<long, LongLabel>(logits, labels, options, size);
        RequireLosses(logits, labels, options, losses, rows);
        return OptionLosses<TArithmetic>.OfLabels<long, LongLabel>(logits, labels, options, emptyRows, size, new LossOutputs { Losses = losses });
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{long}, int, CrossEntropyOptions, Span{float}, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> losses, Span<float> logProbabilities, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = RequireLabelled<long, LongLabel>(logits, labels, options, size);
        RequireLosses(logits, labels, options, losses, rows);
        KernelArguments.RequireRoom(logProbabilities.Length, logits.Length, nameof(logProbabilities));
        KernelArguments.RequireSameOrApart(logits, logProbabilities, nameof(logProbabilities));
        KernelArguments.RequireApart<float, float>(losses, logProbabilities, nameof(logProbabilities));
        KernelArguments.RequireApart(labels, logProbabilities, nameof(logProbabilities));
        LossArguments.RequireApart(options, logProbabilities, nameof(logProbabilities));
        return OptionLosses<TArithmetic>.OfLabels<long, LongLabel>(logits, labels, options, emptyRows, size, new LossOutputs { Losses = losses, LogProbabilities = logProbabilities });
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{long}, int, CrossEntropyOptions, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> destination, float scale, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        RequireLabelled<long, LongLabel>(logits, labels, options, size);
        KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireApart(labels, destination);
        LossArguments.RequireApart(options, destination);
        return OptionLosses<TArithmetic>.OfLabels<long, LongLabel>(logits, labels, options, emptyRows, size, new LossOutputs { Gradient = destination, Scale = scale });
    }
}
