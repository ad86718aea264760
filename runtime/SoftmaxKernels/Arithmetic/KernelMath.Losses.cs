using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>What one class adds to a loss, and its gradient, for a scalar.</content>
public static partial class KernelMath<TArithmetic>
{
    /// <summary>−t log max(p, 2⁻¹²⁶), and 0 for a target of 0.</summary>
    /// <param name="p">The probability.</param>
    /// <param name="t">The target.</param>
    /// <returns>What the class adds to the loss.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float CrossEntropyOfProbability(float p, float t) =>
        t == 0f ? 0f : (float)(t * -Log(p < Constants.SmallestNormal ? Constants.SmallestNormal : p));

    /// <summary>−t / p, where t is a target times a scale; 0 for a target of 0, and where p is below 2⁻¹²⁶ and so its loss constant.</summary>
    /// <param name="p">The probability.</param>
    /// <param name="t">The target, times the scale.</param>
    /// <returns>The gradient with respect to p.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float CrossEntropyOfProbabilityGradient(float p, float t) =>
        t == 0f || p < Constants.SmallestNormal ? 0f : (float)(-t / p);

    /// <summary>t (log t − x), and 0 for a target of 0.</summary>
    /// <param name="x">The log-probability.</param>
    /// <param name="t">The target.</param>
    /// <returns>What the class adds to the divergence.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float KullbackLeibler(float x, float t) => t == 0f ? 0f : (float)(t * (float)(Log(t) - x));

    /// <summary>e^l (l − x), and 0 where e^l is.</summary>
    /// <param name="x">The log-probability.</param>
    /// <param name="l">The logarithm of the target.</param>
    /// <returns>What the class adds to the divergence.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float KullbackLeiblerOfLogTarget(float x, float l)
    {
        float t = Exp(l);
        return t == 0f ? 0f : (float)(t * (float)(l - x));
    }

    /// <summary>w t softplus(−x) + (1 − t) softplus(x): every summand is 0 or more for a target within 0 and 1, so nothing cancels.</summary>
    /// <param name="x">The logit.</param>
    /// <param name="t">The target; where it is 0 or 1 the other summand is not looked at, even if infinite.</param>
    /// <param name="w">The weight of the positive class.</param>
    /// <returns>The loss.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float BinaryCrossEntropy(float x, float t, float w)
    {
        float tail = SoftplusOfNegative(FloatBits.ToSingle(FloatBits.ToInt32(x) & int.MaxValue));
        float positive = (float)((-x < 0f ? 0f : -x) + tail);
        float negative = (float)((x < 0f ? 0f : x) + tail);
        return (float)((t == 0f ? 0f : (float)((float)(t * w) * positive)) + (t == 1f ? 0f : (float)((float)(1f - t) * negative)));
    }

    /// <summary>(1 − t) σ(x) − w t σ(−x), where the smaller of the two sigmoids is the one that is computed.</summary>
    /// <param name="x">The logit.</param>
    /// <param name="t">The target.</param>
    /// <param name="w">The weight of the positive class.</param>
    /// <returns>The gradient with respect to x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float BinaryCrossEntropyGradient(float x, float t, float w)
    {
        float smaller = Sigmoid(-FloatBits.ToSingle(FloatBits.ToInt32(x) & int.MaxValue));
        float larger = (float)(1f - smaller);
        float positive = x < 0f ? smaller : larger;
        float negative = x < 0f ? larger : smaller;
        return MultiplyAdd((float)(1f - t), positive, -(float)((float)(t * w) * negative));
    }
}
