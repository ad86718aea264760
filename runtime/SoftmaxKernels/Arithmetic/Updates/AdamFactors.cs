using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>What a step of Adam multiplies by and adds: computed in double once for a step, then rounded to float.</summary>
internal readonly struct AdamFactors
{
    /// <summary>2⁻⁵⁴: 1 less this is 1.</summary>
    private const double Negligible = 5.5511151231257827e-17;

    [MethodImpl(Compilation.AtOnceOrInlined)]
    public AdamFactors(
        double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decouples, long step)
    {
        double weight = 1.0 - beta1;
        StartsAtMoment = weight < 0.5;
        Slope = (float)(StartsAtMoment ? weight : -beta1);
        SecondDecay = (float)beta2;
        SecondWeight = (float)(1.0 - beta2);
        NegativeRate = (float)-(learningRate / Correction(beta1, step));
        RootScale = (float)(1.0 / Math.Sqrt(Correction(beta2, step)));
        Epsilon = (float)epsilon;
        Kept = (float)(decouples ? 1.0 - (learningRate * weightDecay) : 1.0);
        WeightDecay = decouples ? 0f : (float)weightDecay;
    }

    /// <summary>Gets a value indicating whether m + (1 − β₁)(g − m) is computed as that, and not as g − β₁ (g − m).</summary>
    /// <remarks>Each end is exact from its own side, as in PyTorch's lerp: for β₁ = 0 the moment is the gradient.</remarks>
    public bool StartsAtMoment { get; }

    /// <summary>Gets 1 − β₁ or −β₁, by <see cref="StartsAtMoment"/>.</summary>
    public float Slope { get; }

    public float SecondDecay { get; }

    public float SecondWeight { get; }

    /// <summary>Gets −η / (1 − β₁ᵗ).</summary>
    public float NegativeRate { get; }

    /// <summary>Gets 1 / √(1 − β₂ᵗ).</summary>
    public float RootScale { get; }

    public float Epsilon { get; }

    /// <summary>Gets what a parameter is multiplied by before the step: 1, unless the decay is decoupled.</summary>
    public float Kept { get; }

    /// <summary>Gets the decay that goes into the gradient: 0 if it is decoupled.</summary>
    public float WeightDecay { get; }

    /// <summary>1 − βᵗ. The power is taken by squaring: a function of a mathematics library has other bits on other machines.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static double Correction(double beta, long step)
    {
        const long One = 0x3FF0000000000000;
        double power = 1.0;
        for (; step > 0; step >>= 1)
        {
            // The power will be no larger, and 1 less it is 1: what follows cannot change that, and would be subnormal some time.
            if (beta < Negligible)
            {
                return 1.0;
            }

            // β or 1, without a branch: the bits of a number that counts up are hard to predict.
            long odd = -(step & 1);
            power *= FloatBits.ToDouble((FloatBits.ToInt64(beta) & odd) | (One & ~odd));
            beta *= beta;
        }

        return 1.0 - power;
    }
}
