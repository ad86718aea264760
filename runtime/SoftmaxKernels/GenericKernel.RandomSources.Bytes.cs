using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Samplers that take masks with a byte for each flag, and their numbers from a generator.</content>
public static partial class GenericKernel
{
    /// <inheritdoc cref="Sample(ReadOnlySpan{float}, ReadOnlySpan{bool}, ref KernelRandom, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        ref KernelRandom random,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        Sample(logits, MemoryMarshal.Cast<byte, bool>(allowed), ref random, arithmetic);

    /// <inheritdoc cref="Sample(ReadOnlySpan{float}, ReadOnlySpan{bool}, Random, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        Random random,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        Sample(logits, MemoryMarshal.Cast<byte, bool>(allowed), random, arithmetic);

    /// <inheritdoc cref="Sample(ReadOnlySpan{float}, ReadOnlySpan{bool}, float, ref KernelRandom, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        float temperature,
        ref KernelRandom random,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        Sample(logits, MemoryMarshal.Cast<byte, bool>(allowed), temperature, ref random, arithmetic);

    /// <inheritdoc cref="Sample(ReadOnlySpan{float}, ReadOnlySpan{bool}, float, Random, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        float temperature,
        Random random,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        Sample(logits, MemoryMarshal.Cast<byte, bool>(allowed), temperature, random, arithmetic);

    /// <inheritdoc cref="SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, ref KernelRandom, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int size,
        ref KernelRandom random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        SampleBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), size, ref random, destination, arithmetic);

    /// <inheritdoc cref="SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Random, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int size,
        Random random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        SampleBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), size, random, destination, arithmetic);

    /// <inheritdoc cref="SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, float, ref KernelRandom, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int size,
        float temperature,
        ref KernelRandom random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        SampleBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), size, temperature, ref random, destination, arithmetic);

    /// <inheritdoc cref="SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, float, Random, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int size,
        float temperature,
        Random random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        SampleBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), size, temperature, random, destination, arithmetic);
}
