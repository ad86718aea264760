#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <summary>Rows of at least one register of 128 bits, by loops over registers.</summary>
internal sealed class RowKernel128<TArithmetic> : RowKernel
    where TArithmetic : struct, IArithmetic
{
    [MethodImpl(Compilation.AtOnce)]
    public override void Softmax(ReadOnlySpan<float> logits, Span<float> destination) =>
        RowLoops128<TArithmetic>.Softmax(ref First(logits), ref First(destination), logits.Length);

    [MethodImpl(Compilation.AtOnce)]
    public override void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination) =>
        RowLoops128<TArithmetic>.LogSoftmax(ref First(logits), ref First(destination), logits.Length);

    [MethodImpl(Compilation.AtOnce)]
    public override int ArgMax(ReadOnlySpan<float> logits) => RowLoops128.ArgMax(ref First(logits), logits.Length);

    [MethodImpl(Compilation.AtOnce)]
    public override int Sample(ReadOnlySpan<float> logits, double uniform) =>
        RowLoops128<TArithmetic>.Sample(ref First(logits), uniform, logits.Length);

    [MethodImpl(Compilation.AtOnce)]
    public override float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets) =>
        RowLoops128<TArithmetic>.CrossEntropyOfTargets(ref First(logits), ref First(targets), logits.Length);

    [MethodImpl(Compilation.AtOnce)]
    public override float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale) =>
        RowLoops128<TArithmetic>.CrossEntropyGradient(ref First(logits), label, ref First(destination), scale, logits.Length);

    [MethodImpl(Compilation.AtOnce)]
    public override float CrossEntropyGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale) =>
        RowLoops128<TArithmetic>.CrossEntropyGradientOfTargets(
            ref First(logits), ref First(targets), ref First(destination), scale, logits.Length);

    [MethodImpl(Compilation.AtOnce)]
    public override void SoftmaxGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination) =>
        RowLoops128.SoftmaxGradient(ref First(probabilities), ref First(upstream), ref First(destination), probabilities.Length);

    [MethodImpl(Compilation.AtOnce)]
    public override void SoftmaxJacobian(ReadOnlySpan<float> probabilities, Span<float> destination) =>
        RowLoops128.SoftmaxJacobian(ref First(probabilities), ref First(destination), probabilities.Length);

    [MethodImpl(Compilation.AtOnce)]
    public override void Tanh(ReadOnlySpan<float> x, Span<float> destination) =>
        RowLoops128<TArithmetic>.Tanh(ref First(x), ref First(destination), x.Length);

    [MethodImpl(Compilation.AtOnce)]
    public override void Tanh(ReadOnlySpan<float> x, float scale, Span<float> destination) =>
        RowLoops128<TArithmetic>.ScaledTanh(ref First(x), scale, ref First(destination), x.Length);

    [MethodImpl(Compilation.AtOnce)]
    public override void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        RowLoops128<TArithmetic>.TanhGradient(ref First(y), ref First(upstream), ref First(destination), y.Length);

    [MethodImpl(Compilation.AtOnce)]
    public override void TanhDerivative(ReadOnlySpan<float> x, Span<float> destination) =>
        RowLoops128<TArithmetic>.TanhDerivative(ref First(x), ref First(destination), x.Length);

    [MethodImpl(Compilation.AtOnce)]
    protected override void SoftmaxAtTemperature(ReadOnlySpan<float> logits, float temperature, Span<float> destination) =>
        RowLoops128<TArithmetic>.SoftmaxAtTemperature(ref First(logits), temperature, ref First(destination), logits.Length);

    [MethodImpl(Compilation.AtOnce)]
    protected override void SoftmaxAtInfiniteTemperature(ReadOnlySpan<float> logits, Span<float> destination) =>
        RowLoops128.SoftmaxAtInfiniteTemperature(ref First(logits), ref First(destination), logits.Length);

    [MethodImpl(Compilation.AtOnce)]
    protected override RowStatistics Statistics(ReadOnlySpan<float> logits) =>
        RowLoops128<TArithmetic>.Statistics(ref First(logits), logits.Length);

    [MethodImpl(Compilation.AtOnce)]
    protected override int SampleAtTemperature(ReadOnlySpan<float> logits, float temperature, double uniform) =>
        RowLoops128<TArithmetic>.SampleAtTemperature(ref First(logits), temperature, uniform, logits.Length);

    private static ref float First(ReadOnlySpan<float> row) => ref MemoryMarshal.GetReference(row);
}
#endif
