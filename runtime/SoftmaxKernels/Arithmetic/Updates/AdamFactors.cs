using System;

namespace SoftmaxKernels.Arithmetic;

/// <summary>What a step of Adam multiplies by and adds: computed in double once for a step, then rounded to float.</summary>
internal readonly struct AdamFactors
{
    public AdamFactors(
        double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decouples, long step)
    {
        double weight = 1.0 - beta1;
        StartsAtMoment = weight < 0.5;
        Slope = (float)(StartsAtMoment ? weight : -beta1);
        SecondDecay = (float)beta2;
        SecondWeight = (float)(1.0 - beta2);
        NegativeRate = (float)-(learningRate / (1.0 - Power(beta1, step)));
        RootScale = (float)(1.0 / Math.Sqrt(1.0 - Power(beta2, step)));
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

    /// <summary>βᵗ by squaring: a function of a mathematics library has other bits on other machines.</summary>
    private static double Power(double beta, long step)
    {
        double power = 1.0;
        for (; step > 0; step >>= 1)
        {
            if ((step & 1) != 0)
            {
                power *= beta;
            }

            beta *= beta;
        }

        return power;
    }
}
