#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>What classes add to a loss, and their gradients, over registers of 16 floats.</content>
/// <remarks>The files of the three widths are the same but for the width; a test holds them to it.</remarks>
public static partial class KernelMath<TArithmetic>
{
    /// <inheritdoc cref="CrossEntropyOfProbability(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> CrossEntropyOfProbability(Vector512<float> p, Vector512<float> t) => Lanes.UnlessEqual(
        t, Vector512<float>.Zero, t * -Log(Lanes.Max(Vector512.Create(Constants.SmallestNormal), p)));

    /// <inheritdoc cref="CrossEntropyOfProbabilityGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> CrossEntropyOfProbabilityGradient(Vector512<float> p, Vector512<float> t) => Vector512.AndNot(
        Lanes.UnlessEqual(t, Vector512<float>.Zero, -t / p), Vector512.LessThan(p, Vector512.Create(Constants.SmallestNormal)));

    /// <inheritdoc cref="KullbackLeibler(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> KullbackLeibler(Vector512<float> x, Vector512<float> t) =>
        Lanes.UnlessEqual(t, Vector512<float>.Zero, t * (Log(t) - x));

    /// <inheritdoc cref="KullbackLeiblerOfLogTarget(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> KullbackLeiblerOfLogTarget(Vector512<float> x, Vector512<float> l)
    {
        Vector512<float> t = Exp(l);
        return Lanes.UnlessEqual(t, Vector512<float>.Zero, t * (l - x));
    }

    /// <inheritdoc cref="BinaryCrossEntropy(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> BinaryCrossEntropy(Vector512<float> x, Vector512<float> t, Vector512<float> w)
    {
        Vector512<float> tail = SoftplusOfNegative(Vector512.Abs(x));
        Vector512<float> positive = t * w * (Lanes.Max(Vector512<float>.Zero, -x) + tail);
        Vector512<float> negative = (Vector512.Create(1f) - t) * (Lanes.Max(Vector512<float>.Zero, x) + tail);
        return Lanes.UnlessEqual(t, Vector512<float>.Zero, positive) + Lanes.UnlessEqual(t, Vector512.Create(1f), negative);
    }

    /// <inheritdoc cref="BinaryCrossEntropyGradient(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> BinaryCrossEntropyGradient(Vector512<float> x, Vector512<float> t, Vector512<float> w)
    {
        Vector512<float> smaller = Sigmoid(-Vector512.Abs(x));
        Vector512<float> larger = Vector512.Create(1f) - smaller;
        Vector512<float> below = Vector512.LessThan(x, Vector512<float>.Zero);
        Vector512<float> positive = Vector512.ConditionalSelect(below, smaller, larger);
        Vector512<float> negative = Vector512.ConditionalSelect(below, larger, smaller);
        return MultiplyAdd(Vector512.Create(1f) - t, positive, -(t * w * negative));
    }
}
#endif
