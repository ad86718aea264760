using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Masks with a byte for each flag: any but 0 allows. They are the same memory as masks of <see langword="bool"/>.</content>
public static partial class GenericKernel
{
    /// <inheritdoc cref="Softmax(ReadOnlySpan{float}, ReadOnlySpan{bool}, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void Softmax(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        Softmax(logits, MemoryMarshal.Cast<byte, bool>(allowed), destination, emptyRows, arithmetic);

    /// <inheritdoc cref="Softmax(ReadOnlySpan{float}, ReadOnlySpan{bool}, float, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void Softmax(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        float temperature,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        Softmax(logits, MemoryMarshal.Cast<byte, bool>(allowed), temperature, destination, emptyRows, arithmetic);

    /// <inheritdoc cref="LogSoftmax(ReadOnlySpan{float}, ReadOnlySpan{bool}, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void LogSoftmax(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        LogSoftmax(logits, MemoryMarshal.Cast<byte, bool>(allowed), destination, emptyRows, arithmetic);

    /// <inheritdoc cref="LogSumExp(ReadOnlySpan{float}, ReadOnlySpan{bool}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float LogSumExp(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        LogSumExp(logits, MemoryMarshal.Cast<byte, bool>(allowed), arithmetic);

    /// <inheritdoc cref="ArgMax(ReadOnlySpan{float}, ReadOnlySpan{bool})"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static int ArgMax(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed) =>
        ArgMax(logits, MemoryMarshal.Cast<byte, bool>(allowed));

    /// <inheritdoc cref="Sample(ReadOnlySpan{float}, ReadOnlySpan{bool}, double, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        double uniform,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        Sample(logits, MemoryMarshal.Cast<byte, bool>(allowed), uniform, arithmetic);

    /// <inheritdoc cref="Sample(ReadOnlySpan{float}, ReadOnlySpan{bool}, float, double, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        float temperature,
        double uniform,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        Sample(logits, MemoryMarshal.Cast<byte, bool>(allowed), temperature, uniform, arithmetic);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropy(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int label,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        CrossEntropy(logits, MemoryMarshal.Cast<byte, bool>(allowed), label, emptyRows, arithmetic);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropy(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        ReadOnlySpan<float> targets,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        CrossEntropy(logits, MemoryMarshal.Cast<byte, bool>(allowed), targets, emptyRows, arithmetic);

    /// <inheritdoc cref="CrossEntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int label,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        CrossEntropyGradient(logits, MemoryMarshal.Cast<byte, bool>(allowed), label, destination, scale, emptyRows, arithmetic);

    /// <inheritdoc cref="CrossEntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{float}, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        ReadOnlySpan<float> targets,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        CrossEntropyGradient(logits, MemoryMarshal.Cast<byte, bool>(allowed), targets, destination, scale, emptyRows, arithmetic);

    /// <inheritdoc cref="SoftmaxBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void SoftmaxBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int size,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        SoftmaxBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), size, destination, emptyRows, arithmetic);

    /// <inheritdoc cref="SoftmaxBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, float, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void SoftmaxBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int size,
        float temperature,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        SoftmaxBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), size, temperature, destination, emptyRows, arithmetic);

    /// <inheritdoc cref="LogSoftmaxBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void LogSoftmaxBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int size,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        LogSoftmaxBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), size, destination, emptyRows, arithmetic);

    /// <inheritdoc cref="LogSumExpBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void LogSumExpBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        LogSumExpBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), size, destination, arithmetic);

    /// <inheritdoc cref="ArgMaxBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{int})"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void ArgMaxBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        int size,
        Span<int> destination) =>
        ArgMaxBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), size, destination);

    /// <inheritdoc cref="SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{double}, int, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        ReadOnlySpan<double> uniforms,
        int size,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        SampleBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), uniforms, size, destination, arithmetic);

    /// <inheritdoc cref="SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, float, ReadOnlySpan{double}, int, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        float temperature,
        ReadOnlySpan<double> uniforms,
        int size,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        SampleBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), temperature, uniforms, size, destination, arithmetic);

    /// <inheritdoc cref="CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{int}, int, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        ReadOnlySpan<int> labels,
        int size,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        CrossEntropyBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), labels, size, emptyRows, arithmetic);

    /// <inheritdoc cref="CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{float}, int, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        ReadOnlySpan<float> targets,
        int size,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        CrossEntropyBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), targets, size, emptyRows, arithmetic);

    /// <inheritdoc cref="CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{int}, int, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        ReadOnlySpan<int> labels,
        int size,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        CrossEntropyGradientBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), labels, size, destination, scale, emptyRows, arithmetic);

    /// <inheritdoc cref="CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{float}, int, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<byte> allowed,
        ReadOnlySpan<float> targets,
        int size,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest) =>
        CrossEntropyGradientBatch(logits, MemoryMarshal.Cast<byte, bool>(allowed), targets, size, destination, scale, emptyRows, arithmetic);
}
