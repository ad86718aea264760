using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// The steps of optimisers one float at a time: for blocks shorter than a register, and where there are no registers. Every result is
/// cast to float, because some runtimes keep scalars in double registers.
/// </summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class ScalarUpdates<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>Gradient descent without momentum.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void Sgd(Span<float> p, ReadOnlySpan<float> g, in SgdFactors factors)
    {
        for (int i = 0; i < p.Length; i++)
        {
            p[i] = KernelMath<TArithmetic>.MultiplyAdd(
                factors.NegativeLearningRate, Decayed(g[i], p[i], factors.WeightDecay), p[i]);
        }
    }

    /// <summary>Gradient descent with momentum.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void Sgd(Span<float> p, ReadOnlySpan<float> g, Span<float> v, in SgdFactors factors)
    {
        for (int i = 0; i < p.Length; i++)
        {
            float gradient = Decayed(g[i], p[i], factors.WeightDecay);
            float velocity = KernelMath<TArithmetic>.MultiplyAdd(factors.Momentum, v[i], gradient);
            float direction = factors.Nesterov
                ? KernelMath<TArithmetic>.MultiplyAdd(factors.Momentum, velocity, gradient)
                : velocity;
            v[i] = velocity;
            p[i] = KernelMath<TArithmetic>.MultiplyAdd(factors.NegativeLearningRate, direction, p[i]);
        }
    }

    /// <summary>Adam.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void Adam(Span<float> p, ReadOnlySpan<float> g, Span<float> m, Span<float> v, in AdamFactors factors)
    {
        for (int i = 0; i < p.Length; i++)
        {
            float gradient = Decayed(g[i], p[i], factors.WeightDecay);
            float first = KernelMath<TArithmetic>.MultiplyAdd(
                factors.Slope, (float)(gradient - m[i]), factors.StartsAtMoment ? m[i] : gradient);
            float second = KernelMath<TArithmetic>.MultiplyAdd(
                (float)(factors.SecondWeight * gradient), gradient, (float)(factors.SecondDecay * v[i]));
            float divisor = KernelMath<TArithmetic>.MultiplyAdd(SquareRoot(second), factors.RootScale, factors.Epsilon);
            m[i] = first;
            v[i] = second;
            p[i] = KernelMath<TArithmetic>.MultiplyAdd(
                factors.NegativeRate, (float)(first / divisor), (float)(p[i] * factors.Kept));
        }
    }

    // Without decay the product is left out: it is NaN for an infinite parameter.
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static float Decayed(float gradient, float parameter, float decay) =>
        decay == 0f ? gradient : KernelMath<TArithmetic>.MultiplyAdd(decay, parameter, gradient);

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static float SquareRoot(float x)
    {
#if NETSTANDARD2_0
        // A double has more than twice the digits of a float: rounding twice is rounding once.
        return (float)Math.Sqrt((double)x);
#else
        return MathF.Sqrt(x);
#endif
    }
}
