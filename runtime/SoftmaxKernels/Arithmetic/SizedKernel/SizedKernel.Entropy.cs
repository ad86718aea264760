using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Entropy and z-loss: of logits alone.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.Entropy(ReadOnlySpan{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float Entropy(ReadOnlySpan<float> logits, int size) =>
        RowLosses.Of(default(Entropy<TArithmetic>), logits, size);

    /// <inheritdoc cref="GenericKernel.EntropyGradient(ReadOnlySpan{float}, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float EntropyGradient(ReadOnlySpan<float> logits, Span<float> destination, float scale, int size) =>
        RowLosses.Gradient(default(Entropy<TArithmetic>), logits, destination, scale, size);

    /// <inheritdoc cref="GenericKernel.EntropyBatch(ReadOnlySpan{float}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float EntropyBatch(ReadOnlySpan<float> logits, int size) =>
        RowLosses.Mean(default(Entropy<TArithmetic>), logits, size);

    /// <inheritdoc cref="GenericKernel.EntropyGradientBatch(ReadOnlySpan{float}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float EntropyGradientBatch(ReadOnlySpan<float> logits, Span<float> destination, float scale, int size) =>
        RowLosses.MeanGradient(default(Entropy<TArithmetic>), logits, destination, scale, size);

    /// <inheritdoc cref="GenericKernel.ZLoss(ReadOnlySpan{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float ZLoss(ReadOnlySpan<float> logits, int size) =>
        RowLosses.Of(default(SquaredLogSumExp<TArithmetic>), logits, size);

    /// <inheritdoc cref="GenericKernel.ZLossGradient(ReadOnlySpan{float}, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float ZLossGradient(ReadOnlySpan<float> logits, Span<float> destination, float scale, int size) =>
        RowLosses.Gradient(default(SquaredLogSumExp<TArithmetic>), logits, destination, scale, size);

    /// <inheritdoc cref="GenericKernel.ZLossBatch(ReadOnlySpan{float}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float ZLossBatch(ReadOnlySpan<float> logits, int size) =>
        RowLosses.Mean(default(SquaredLogSumExp<TArithmetic>), logits, size);

    /// <inheritdoc cref="GenericKernel.ZLossGradientBatch(ReadOnlySpan{float}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float ZLossGradientBatch(ReadOnlySpan<float> logits, Span<float> destination, float scale, int size) =>
        RowLosses.MeanGradient(default(SquaredLogSumExp<TArithmetic>), logits, destination, scale, size);
}
