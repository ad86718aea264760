using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>The terms e of a row: e^(z − max), up to a power of two common to the row.</content>
internal sealed partial class RowKernel<TArithmetic, TWidth, TFloat>
{
    /// <summary>What the terms of a row are relative to.</summary>
    private readonly struct RowScale
    {
        public RowScale(float max)
        {
            // Within ±256 the exponents are subtracted, as integers and without error. Beyond, the maximum is subtracted
            // from the logits, which is exact where it matters. NaN and infinities take this way too, and turn out as NaN.
            bool unshifted = Lanes.IsUnshifted(max);
            Shift = unshifted ? 0f : max;
            Exponent = KernelMath<TArithmetic>.MaxExponent(unshifted ? max : 0f);
        }

        public float Shift { get; }

        public int Exponent { get; }
    }

    /// <summary>The terms of softmax.</summary>
    private readonly struct Terms : IMap<TFloat>
    {
        private readonly RowScale _scale;

        public Terms(float max) => _scale = new RowScale(max);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x)
        {
            TWidth w = default;
            return w.Term(w.Subtract(x, w.Create(_scale.Shift)), _scale.Exponent);
        }

        /// <summary>The term of one logit of the row, the same bits as in a register.</summary>
        public float Of(float logit) => KernelMath<TArithmetic>.Term((float)(logit - _scale.Shift), _scale.Exponent);
    }

    /// <summary>The terms of softmax at a temperature.</summary>
    private readonly struct TemperedTerms : IMap<TFloat>
    {
        private readonly float _max;
        private readonly float _inverseTemperature;

        public TemperedTerms(float max, float temperature)
        {
            _max = max;
            _inverseTemperature = 1f / temperature;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x)
        {
            TWidth w = default;
            TFloat distance = w.Multiply(w.Subtract(x, w.Create(_max)), w.Create(_inverseTemperature));
            return w.Term(distance, KernelMath<TArithmetic>.MaxExponent(0f));
        }
    }

    /// <summary>The terms of softmax at an infinite temperature: the same for every class that is not masked.</summary>
    private readonly struct UniformTerms : IMap<TFloat>
    {
        private readonly float _masked;

        public UniformTerms(float max) => _masked = float.IsNegativeInfinity(max) ? float.NaN : 0f;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x)
        {
            // x − x is 0, or NaN for what makes the row NaN.
            TWidth w = default;
            TFloat uniform = w.Add(w.Subtract(x, x), w.Create(Constants.TopTerm));
            return w.SelectIfEqual(x, w.Create(float.NegativeInfinity), w.Create(_masked), uniform);
        }
    }

    private readonly struct DivideBy : IMap<TFloat>
    {
        private readonly float _divisor;

        public DivideBy(float divisor) => _divisor = divisor;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x)
        {
            TWidth w = default;
            return w.Divide(x, w.Create(_divisor));
        }
    }

    private readonly struct MultiplyBy : IMap<TFloat>
    {
        private readonly float _factor;

        public MultiplyBy(float factor) => _factor = factor;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x)
        {
            TWidth w = default;
            return w.Multiply(x, w.Create(_factor));
        }
    }
}
