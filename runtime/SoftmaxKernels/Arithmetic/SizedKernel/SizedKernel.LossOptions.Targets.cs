using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Cross-entropy of soft targets with options.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, CrossEntropyOptions, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        RequireTargets(logits, targets, options, size);
        LossArguments.RequireReduced(options);
        return OptionLosses<TArithmetic>.OfTargets(logits, targets, options, emptyRows, size, default);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, CrossEntropyOptions, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, Span<float> losses, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = RequireTargets(logits, targets, options, size);
        RequireLosses(logits, targets, options, losses, rows);
        return OptionLosses<TArithmetic>.OfTargets(logits, targets, options, emptyRows, size, new LossOutputs { Losses = losses });
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, CrossEntropyOptions, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, Span<float> destination, float scale, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        RequireTargets(logits, targets, options, size);
        KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireSecond(targets, destination, logits.Length, nameof(targets));
        LossArguments.RequireApart(options, destination);
        return OptionLosses<TArithmetic>.OfTargets(logits, targets, options, emptyRows, size, new LossOutputs { Gradient = destination, Scale = scale });
    }
}
