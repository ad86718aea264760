#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>What classes add to a loss, and their gradients, over registers of 4 floats.</content>
/// <remarks>The files of the three widths are the same but for the width; a test holds them to it.</remarks>
public static partial class KernelMath<TArithmetic>
{
    /// <inheritdoc cref="CrossEntropyOfProbability(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> CrossEntropyOfProbability(Vector128<float> p, Vector128<float> t) => Lanes.UnlessEqual(
        t, Vector128<float>.Zero, t * -Log(Lanes.Max(Vector128.Create(Constants.SmallestNormal), p)));

    /// <inheritdoc cref="CrossEntropyOfProbabilityGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> CrossEntropyOfProbabilityGradient(Vector128<float> p, Vector128<float> t) => Vector128.AndNot(
        Lanes.UnlessEqual(t, Vector128<float>.Zero, -t / p), Vector128.LessThan(p, Vector128.Create(Constants.SmallestNormal)));

    /// <inheritdoc cref="KullbackLeibler(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> KullbackLeibler(Vector128<float> x, Vector128<float> t) =>
        Lanes.UnlessEqual(t, Vector128<float>.Zero, t * (Log(t) - x));

    /// <inheritdoc cref="KullbackLeiblerOfLogTarget(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> KullbackLeiblerOfLogTarget(Vector128<float> x, Vector128<float> l)
    {
        Vector128<float> t = Exp(l);
        return Lanes.UnlessEqual(t, Vector128<float>.Zero, t * (l - x));
    }

    /// <inheritdoc cref="BinaryCrossEntropy(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> BinaryCrossEntropy(Vector128<float> x, Vector128<float> t, Vector128<float> w)
    {
        Vector128<float> tail = SoftplusOfNegative(Vector128.Abs(x));
        Vector128<float> positive = t * w * (Lanes.Max(Vector128<float>.Zero, -x) + tail);
        Vector128<float> negative = (Vector128.Create(1f) - t) * (Lanes.Max(Vector128<float>.Zero, x) + tail);
        return Lanes.UnlessEqual(t, Vector128<float>.Zero, positive) + Lanes.UnlessEqual(t, Vector128.Create(1f), negative);
    }

    /// <inheritdoc cref="BinaryCrossEntropyGradient(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> BinaryCrossEntropyGradient(Vector128<float> x, Vector128<float> t, Vector128<float> w)
    {
        Vector128<float> smaller = Sigmoid(-Vector128.Abs(x));
        Vector128<float> larger = Vector128.Create(1f) - smaller;
        Vector128<float> below = Vector128.LessThan(x, Vector128<float>.Zero);
        Vector128<float> positive = Vector128.ConditionalSelect(below, smaller, larger);
        Vector128<float> negative = Vector128.ConditionalSelect(below, larger, smaller);
        return MultiplyAdd(Vector128.Create(1f) - t, positive, -(t * w * negative));
    }
}
#endif
