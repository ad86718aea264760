using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Binary cross-entropy: classes that are independent of one another.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.BinaryCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, int size)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLength(targets.Length, logits.Length, nameof(targets));
        return BinaryLosses<TArithmetic>.Of(logits, targets, default, size);
    }

    /// <inheritdoc cref="GenericKernel.BinaryCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, BinaryCrossEntropyOptions, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, int size)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLength(targets.Length, logits.Length, nameof(targets));
        LossArguments.Require(options, size, isReduced: true);
        return BinaryLosses<TArithmetic>.Of(logits, targets, options, size);
    }

    /// <inheritdoc cref="GenericKernel.BinaryCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, BinaryCrossEntropyOptions, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void BinaryCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireSecond(targets, destination, logits.Length, nameof(targets));
        LossArguments.Require(options, size, isReduced: false);
        KernelArguments.RequireApart(options.PositiveWeights, destination);
        BinaryLosses<TArithmetic>.Each(logits, targets, options, destination, size);
    }

    /// <inheritdoc cref="GenericKernel.BinaryCrossEntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireSecond(targets, destination, logits.Length, nameof(targets));
        return BinaryLosses<TArithmetic>.Gradient(logits, targets, default, destination, scale, size);
    }

    /// <inheritdoc cref="GenericKernel.BinaryCrossEntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, BinaryCrossEntropyOptions, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination, float scale, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireSecond(targets, destination, logits.Length, nameof(targets));
        LossArguments.Require(options, size, isReduced: false);
        KernelArguments.RequireApart(options.PositiveWeights, destination);
        return BinaryLosses<TArithmetic>.Gradient(logits, targets, options, destination, scale, size);
    }

    /// <inheritdoc cref="GenericKernel.BinaryCrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, int size)
    {
        KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireLength(targets.Length, logits.Length, nameof(targets));
        return BinaryLosses<TArithmetic>.Of(logits, targets, default, size);
    }

    /// <inheritdoc cref="GenericKernel.BinaryCrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, BinaryCrossEntropyOptions, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, int size)
    {
        KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireLength(targets.Length, logits.Length, nameof(targets));
        LossArguments.Require(options, size, isReduced: true);
        return BinaryLosses<TArithmetic>.Of(logits, targets, options, size);
    }

    /// <inheritdoc cref="GenericKernel.BinaryCrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, BinaryCrossEntropyOptions, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void BinaryCrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination, int size)
    {
        KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireSecond(targets, destination, logits.Length, nameof(targets));
        LossArguments.Require(options, size, isReduced: false);
        KernelArguments.RequireApart(options.PositiveWeights, destination);
        BinaryLosses<TArithmetic>.Each(logits, targets, options, destination, size);
    }

    /// <inheritdoc cref="GenericKernel.BinaryCrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale, int size)
    {
        KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireSecond(targets, destination, logits.Length, nameof(targets));
        return BinaryLosses<TArithmetic>.Gradient(logits, targets, default, destination, scale, size);
    }

    /// <inheritdoc cref="GenericKernel.BinaryCrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, BinaryCrossEntropyOptions, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination, float scale, int size)
    {
        KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireSecond(targets, destination, logits.Length, nameof(targets));
        LossArguments.Require(options, size, isReduced: false);
        KernelArguments.RequireApart(options.PositiveWeights, destination);
        return BinaryLosses<TArithmetic>.Gradient(logits, targets, options, destination, scale, size);
    }
}
