#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>What classes add to a loss, and their gradients, over registers of 8 floats.</content>
/// <remarks>The files of the three widths are the same but for the width; a test holds them to it.</remarks>
public static partial class KernelMath<TArithmetic>
{
    /// <inheritdoc cref="CrossEntropyOfProbability(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> CrossEntropyOfProbability(Vector256<float> p, Vector256<float> t) => Lanes.UnlessEqual(
        t, Vector256<float>.Zero, t * -Log(Lanes.Max(Vector256.Create(Constants.SmallestNormal), p)));

    /// <inheritdoc cref="CrossEntropyOfProbabilityGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> CrossEntropyOfProbabilityGradient(Vector256<float> p, Vector256<float> t) => Vector256.AndNot(
        Lanes.UnlessEqual(t, Vector256<float>.Zero, -t / p), Vector256.LessThan(p, Vector256.Create(Constants.SmallestNormal)));

    /// <inheritdoc cref="KullbackLeibler(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> KullbackLeibler(Vector256<float> x, Vector256<float> t) =>
        Lanes.UnlessEqual(t, Vector256<float>.Zero, t * (Log(t) - x));

    /// <inheritdoc cref="KullbackLeiblerOfLogTarget(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> KullbackLeiblerOfLogTarget(Vector256<float> x, Vector256<float> l)
    {
        Vector256<float> t = Exp(l);
        return Lanes.UnlessEqual(t, Vector256<float>.Zero, t * (l - x));
    }

    /// <inheritdoc cref="BinaryCrossEntropy(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> BinaryCrossEntropy(Vector256<float> x, Vector256<float> t, Vector256<float> w)
    {
        Vector256<float> tail = SoftplusOfNegative(Vector256.Abs(x));
        Vector256<float> positive = t * w * (Lanes.Max(Vector256<float>.Zero, -x) + tail);
        Vector256<float> negative = (Vector256.Create(1f) - t) * (Lanes.Max(Vector256<float>.Zero, x) + tail);
        return Lanes.UnlessEqual(t, Vector256<float>.Zero, positive) + Lanes.UnlessEqual(t, Vector256.Create(1f), negative);
    }

    /// <inheritdoc cref="BinaryCrossEntropyGradient(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> BinaryCrossEntropyGradient(Vector256<float> x, Vector256<float> t, Vector256<float> w)
    {
        Vector256<float> smaller = Sigmoid(-Vector256.Abs(x));
        Vector256<float> larger = Vector256.Create(1f) - smaller;
        Vector256<float> below = Vector256.LessThan(x, Vector256<float>.Zero);
        Vector256<float> positive = Vector256.ConditionalSelect(below, smaller, larger);
        Vector256<float> negative = Vector256.ConditionalSelect(below, larger, smaller);
        return MultiplyAdd(Vector256.Create(1f) - t, positive, -(t * w * negative));
    }
}
#endif
