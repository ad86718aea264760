using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>The focal loss.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.FocalLoss(ReadOnlySpan{float}, int, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float FocalLoss(ReadOnlySpan<float> logits, int label, float focus, int size) =>
        LabelLosses.Of(FocalOf(focus), logits, label, size, nameof(logits));

    /// <inheritdoc cref="GenericKernel.FocalLossGradient(ReadOnlySpan{float}, int, float, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float FocalLossGradient(ReadOnlySpan<float> logits, int label, float focus, Span<float> destination, float scale, int size) =>
        LabelLosses.Gradient(FocalOf(focus), logits, label, destination, scale, size, nameof(logits));

    /// <inheritdoc cref="GenericKernel.FocalLossBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float FocalLossBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, float focus, int size) =>
        LabelLosses.Mean(FocalOf(focus), logits, labels, size, nameof(logits));

    /// <inheritdoc cref="GenericKernel.FocalLossGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, float, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float FocalLossGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, float focus, Span<float> destination, float scale, int size) =>
        LabelLosses.MeanGradient(FocalOf(focus), logits, labels, destination, scale, size, nameof(logits));

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static Focal<TArithmetic> FocalOf(float focus) => focus >= 0f && focus <= float.MaxValue
        ? new Focal<TArithmetic>(focus)
        : throw new ArgumentOutOfRangeException(nameof(focus), focus, "The focus must be 0 or more, and finite.");
}
