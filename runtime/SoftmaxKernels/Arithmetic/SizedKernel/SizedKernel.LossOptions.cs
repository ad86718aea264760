using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Cross-entropy of labels with options, and with log-probabilities.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.CrossEntropyWithLogProbabilities(ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyWithLogProbabilities(ReadOnlySpan<float> logits, int label, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireLabel(label, size);
        return RowLoops<TArithmetic>.CrossEntropyWithLogProbabilities(logits, label, destination);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, CrossEntropyOptions, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        RequireLabelled<int, IntLabel>(logits, labels, options, size);
        LossArguments.RequireReduced(options);
        return OptionLosses<TArithmetic>.OfLabels<int, IntLabel>(logits, labels, options, emptyRows, size, default);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, CrossEntropyOptions, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> losses, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = RequireLabelled<int, IntLabel>(logits, labels, options, size);
        RequireLosses(logits, labels, options, losses, rows);
        return OptionLosses<TArithmetic>.OfLabels<int, IntLabel>(logits, labels, options, emptyRows, size, new LossOutputs { Losses = losses });
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, CrossEntropyOptions, Span{float}, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> losses, Span<float> logProbabilities, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = RequireLabelled<int, IntLabel>(logits, labels, options, size);
        RequireLosses(logits, labels, options, losses, rows);
        KernelArguments.RequireRoom(logProbabilities.Length, logits.Length, nameof(logProbabilities));
        KernelArguments.RequireSameOrApart(logits, logProbabilities, nameof(logProbabilities));
        KernelArguments.RequireApart<float, float>(losses, logProbabilities, nameof(logProbabilities));
        KernelArguments.RequireApart(labels, logProbabilities, nameof(logProbabilities));
        LossArguments.RequireApart(options, logProbabilities, nameof(logProbabilities));
        return OptionLosses<TArithmetic>.OfLabels<int, IntLabel>(logits, labels, options, emptyRows, size, new LossOutputs { Losses = losses, LogProbabilities = logProbabilities });
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, CrossEntropyOptions, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> destination, float scale, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        RequireLabelled<int, IntLabel>(logits, labels, options, size);
        KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireApart(labels, destination);
        LossArguments.RequireApart(options, destination);
        return OptionLosses<TArithmetic>.OfLabels<int, IntLabel>(logits, labels, options, emptyRows, size, new LossOutputs { Gradient = destination, Scale = scale });
    }

    /// <summary>Requires labels and options that fit the logits.</summary>
    /// <returns>The number of rows.</returns>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int RequireLabelled<TLabel, TReader>(ReadOnlySpan<float> logits, ReadOnlySpan<TLabel> labels, in CrossEntropyOptions options, int size)
        where TLabel : struct
        where TReader : struct, ILabelReader<TLabel>
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        LossArguments.Require(options, rows, size);
        LossArguments.RequireLabels<TLabel, TReader>(labels, size, options.IgnoredLabel);
        return rows;
    }

    /// <summary>Requires targets and options that fit the logits.</summary>
    /// <returns>The number of rows.</returns>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int RequireTargets(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, in CrossEntropyOptions options, int size)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireLength(targets.Length, logits.Length, nameof(targets));
        LossArguments.Require(options, rows, size);
        return rows;
    }

    /// <summary>Requires room for the loss of each row, apart from all that is read.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void RequireLosses<T>(ReadOnlySpan<float> logits, ReadOnlySpan<T> others, in CrossEntropyOptions options, Span<float> losses, int rows)
        where T : struct
    {
        KernelArguments.RequireRoom(losses.Length, rows, nameof(losses));
        KernelArguments.RequireApart(logits, losses, nameof(losses));
        KernelArguments.RequireApart(others, losses, nameof(losses));
        LossArguments.RequireApart(options, losses, nameof(losses));
    }
}
