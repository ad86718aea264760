using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Rows;

/// <summary>
/// The row algorithms for any length, behind <see cref="GenericKernel"/>: one implementation per register width, and a scalar
/// one, chosen here per row. Arguments have been checked by the caller.
/// </summary>
internal abstract class RowKernel
{
    /// <summary>Returns the kernel with the widest registers that a row of this length fills at least once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RowKernel For(KernelArithmetic arithmetic, int length) => arithmetic switch
    {
        KernelArithmetic.Fastest => Choice<Fastest>.For(length),
        KernelArithmetic.Reproducible => Choice<Reproducible>.For(length),
        _ => throw new ArgumentOutOfRangeException(nameof(arithmetic), arithmetic, "Unknown arithmetic."),
    };

    public abstract void Softmax(ReadOnlySpan<float> logits, Span<float> destination);

    public abstract void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination);

    public abstract int ArgMax(ReadOnlySpan<float> logits);

    public abstract int Sample(ReadOnlySpan<float> logits, double uniform);

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

    [MethodImpl(Compilation.AtOnce)]
    public void Softmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination)
    {
        if (temperature == 1f)
        {
            Softmax(logits, destination);
        }
        else if (temperature < Constants.SmallestTemperature)
        {
            OneHot(logits, destination);
        }
        else if (temperature > Constants.LargestTemperature)
        {
            SoftmaxAtInfiniteTemperature(logits, destination);
        }
        else
        {
            SoftmaxAtTemperature(logits, temperature, destination);
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    public float LogSumExp(ReadOnlySpan<float> logits)
    {
        float result = Statistics(logits).LogSumExp;
        return float.IsNaN(result) ? logits.LogSumExpOfInvalid() : result;
    }

    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropy(ReadOnlySpan<float> logits, int label) => Statistics(logits).Loss(logits[label]);

    [MethodImpl(Compilation.AtOnce)]
    public int Sample(ReadOnlySpan<float> logits, float temperature, double uniform)
    {
        if (temperature == 1f)
        {
            return Sample(logits, uniform);
        }

        if (temperature < Constants.SmallestTemperature)
        {
            int index = ArgMax(logits);
            return IsFinite(logits[index]) ? index : -1;
        }

        return temperature > Constants.LargestTemperature
            ? ScalarRowKernel<Reproducible>.SampleUniform(logits, uniform)
            : SampleAtTemperature(logits, temperature, uniform);
    }

    /// <summary>Softmax at a temperature that is taken neither as 0 nor as infinite.</summary>
    protected abstract void SoftmaxAtTemperature(ReadOnlySpan<float> logits, float temperature, Span<float> destination);

    protected abstract void SoftmaxAtInfiniteTemperature(ReadOnlySpan<float> logits, Span<float> destination);

    /// <summary>What the losses and log-probabilities of a row need.</summary>
    protected abstract RowStatistics Statistics(ReadOnlySpan<float> logits);

    /// <summary>A sample at a temperature that is taken neither as 0 nor as infinite.</summary>
    protected abstract int SampleAtTemperature(ReadOnlySpan<float> logits, float temperature, double uniform);

    private static bool IsFinite(float x) => Math.Abs(x) <= float.MaxValue;

    /// <summary>Temperature 0: all probability on the first maximum; NaN for a row without a finite maximum.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private void OneHot(ReadOnlySpan<float> logits, Span<float> destination)
    {
        int index = ArgMax(logits);
        bool finite = IsFinite(logits[index]);
        destination.Slice(0, logits.Length).Fill(finite ? 0f : float.NaN);
        if (finite)
        {
            destination[index] = 1f;
        }
    }

    private static class Choice<TArithmetic>
        where TArithmetic : struct, IArithmetic
    {
        private static readonly RowKernel Scalar = new ScalarRowKernel<TArithmetic>();
#if NET8_0_OR_GREATER
        private static readonly RowKernel By4 = new RowKernel128<TArithmetic>();
        private static readonly RowKernel By8 = new RowKernel256<TArithmetic>();
        private static readonly RowKernel By16 = new RowKernel512<TArithmetic>();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
