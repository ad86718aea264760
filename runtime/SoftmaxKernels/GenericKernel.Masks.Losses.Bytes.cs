using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Entropy and log-probabilities with a byte for each flag of a mask: any but 0 allows.</content>
public static partial class GenericKernel
{
    /// <inheritdoc cref="Entropy(ReadOnlySpan{float}, ReadOnlySpan{bool}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float Entropy(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        Entropy(logits, MemoryMarshal.Cast<byte, bool>(allowed), emptyRows, arithmetic);

    /// <inheritdoc cref="EntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{bool}, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float EntropyGradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        EntropyGradient(logits, MemoryMarshal.Cast<byte, bool>(allowed), destination, scale, emptyRows, arithmetic);

    /// <inheritdoc cref="EntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float EntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int size,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        EntropyBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), size, emptyRows, arithmetic);

    /// <inheritdoc cref="EntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float EntropyGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int size,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        EntropyGradientBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), size, destination, scale, emptyRows, arithmetic);

    /// <inheritdoc cref="LogProbability(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float LogProbability(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int label,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        LogProbability(logits, MemoryMarshal.Cast<byte, bool>(allowed), label, emptyRows, arithmetic);

    /// <inheritdoc cref="LogProbabilityGradient(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float LogProbabilityGradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int label,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        LogProbabilityGradient(logits, MemoryMarshal.Cast<byte, bool>(allowed), label, destination, scale, emptyRows, arithmetic);

    /// <inheritdoc cref="LogProbabilityBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{int}, int, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void LogProbabilityBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        ReadOnlySpan<int> labels,
        int size,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        LogProbabilityBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), labels, size, destination, emptyRows, arithmetic);

    /// <inheritdoc cref="LogProbabilityGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{int}, int, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float LogProbabilityGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        ReadOnlySpan<int> labels,
        int size,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        LogProbabilityGradientBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), labels, size, destination, scale, emptyRows, arithmetic);

    /// <inheritdoc cref="LogProbabilityGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float LogProbabilityGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        ReadOnlySpan<int> labels,
        ReadOnlySpan<float> scales,
        int size,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        LogProbabilityGradientBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), labels, scales, size, destination, emptyRows, arithmetic);
}
