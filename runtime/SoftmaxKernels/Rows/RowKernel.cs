using System;
using SoftmaxKernels.Arithmetic;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Rows;

/// <summary>
/// The row algorithms for any length, behind <see cref="GenericKernel"/>: one implementation over profile and register
/// width, chosen here per row. Arguments have been checked by the caller.
/// </summary>
internal abstract class RowKernel
{
    /// <summary>Returns the kernel with the widest registers that a row of this length fills at least once.</summary>
    public static RowKernel For(KernelArithmetic arithmetic, int length) => arithmetic switch
    {
        KernelArithmetic.Fastest => Choice<Fastest>.For(length),
        KernelArithmetic.Reproducible => Choice<Reproducible>.For(length),
        _ => throw new ArgumentOutOfRangeException(nameof(arithmetic), arithmetic, "Unknown arithmetic."),
    };

    public abstract void Softmax(ReadOnlySpan<float> logits, Span<float> destination);

    public abstract void Softmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination);

    public abstract void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination);

    public abstract float LogSumExp(ReadOnlySpan<float> logits);

    public abstract int ArgMax(ReadOnlySpan<float> logits);

    public abstract int Sample(ReadOnlySpan<float> logits, double uniform);

    public abstract int Sample(ReadOnlySpan<float> logits, float temperature, double uniform);

    public abstract float CrossEntropy(ReadOnlySpan<float> logits, int label);

    public abstract float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets);

    public abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale);

    public abstract float CrossEntropyGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    public abstract void SoftmaxGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination);

    public abstract void SoftmaxJacobian(ReadOnlySpan<float> probabilities, Span<float> destination);

    public abstract void Tanh(ReadOnlySpan<float> x, Span<float> destination);

    public abstract void Tanh(ReadOnlySpan<float> x, float scale, Span<float> destination);

    public abstract void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination);

    public abstract void TanhDerivative(ReadOnlySpan<float> x, Span<float> destination);

    private static class Choice<TArithmetic>
        where TArithmetic : struct, IArithmetic
    {
        private static readonly RowKernel Scalar = new RowKernel<TArithmetic, WidthScalar<TArithmetic>, float>();
#if NET8_0_OR_GREATER
        private static readonly RowKernel By4 = new RowKernel<TArithmetic, Width128<TArithmetic>, Vector128<float>>();
        private static readonly RowKernel By8 = new RowKernel<TArithmetic, Width256<TArithmetic>, Vector256<float>>();
        private static readonly RowKernel By16 = new RowKernel<TArithmetic, Width512<TArithmetic>, Vector512<float>>();

        public static RowKernel For(int length) => length switch
        {
            >= 16 when Vector512.IsHardwareAccelerated => By16,
            >= 8 when Vector256.IsHardwareAccelerated => By8,
            >= 4 when Vector128.IsHardwareAccelerated => By4,
            _ => Scalar,
        };
#else
        public static RowKernel For(int length)
        {
            _ = length;
            return Scalar;
        }
#endif
    }
}
