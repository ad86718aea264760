using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>The terms e of a row: e^(z − max), up to a power of two common to the row.</content>
internal static partial class ScalarRowKernel<TArithmetic>
{
    /// <summary>The terms of softmax.</summary>
    private readonly struct Terms : IMap
    {
        private readonly float _shift;
        private readonly int _exponent;

        public Terms(float max)
        {
            // Within ±256 the exponents are subtracted, as integers and without error. Beyond, the maximum is subtracted
            // from the logits, which is exact where it matters. NaN and infinities take this way too, and turn out as NaN.
            bool unshifted = Lanes.IsUnshifted(max);
            _shift = unshifted ? 0f : max;
            _exponent = KernelMath<TArithmetic>.MaxExponent(unshifted ? max : 0f);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => KernelMath<TArithmetic>.Term((float)(x - _shift), _exponent);
    }

    /// <summary>The terms of softmax at a temperature.</summary>
    private readonly struct TemperedTerms : IMap
    {
        private readonly float _max;
        private readonly float _inverseTemperature;

        public TemperedTerms(float max, float temperature)
        {
            _max = max;
            _inverseTemperature = (float)(1f / temperature);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => KernelMath<TArithmetic>.Term(
            (float)((float)(x - _max) * _inverseTemperature), KernelMath<TArithmetic>.MaxExponent(0f));
    }

    /// <summary>The terms of softmax at an infinite temperature: the same for every class that is not masked.</summary>
    private readonly struct UniformTerms : IMap
    {
        private readonly float _masked;

        public UniformTerms(float max) => _masked = float.IsNegativeInfinity(max) ? float.NaN : 0f;

        // x − x is 0, or NaN for what makes the row NaN.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => float.IsNegativeInfinity(x) ? _masked : (float)((float)(x - x) + Constants.TopTerm);
    }

    private readonly struct DivideBy : IMap
    {
        private readonly float _divisor;

        public DivideBy(float divisor) => _divisor = divisor;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => (float)(x / _divisor);
    }

    private readonly struct MultiplyBy : IMap
    {
        private readonly float _factor;

        public MultiplyBy(float factor) => _factor = factor;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => (float)(x * _factor);
    }
}
