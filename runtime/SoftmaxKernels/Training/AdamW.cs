using System;

namespace SoftmaxKernels;

/// <summary>Adam with decoupled weight decay (Loshchilov and Hutter), with the defaults of PyTorch.</summary>
/// <remarks>
/// Each step first takes p −= η λ p; the gradient, and with it the moments, know nothing of the decay. All else is <see cref="Adam"/>.
/// </remarks>
public sealed class AdamW : Adam
{
    /// <summary>Initializes a new instance of the <see cref="AdamW"/> class.</summary>
    /// <param name="learningRate">η, 0 to 1e18.</param>
    /// <param name="beta1">β₁, the decay of the first moment, in [0, 1).</param>
    /// <param name="beta2">β₂, the decay of the second moment, in [0, 1).</param>
    /// <param name="epsilon">ε, which keeps the divisor above 0: so must it be as a float; 1e18 at most.</param>
    /// <param name="weightDecay">λ, 0 to 1e18.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside of its range, or NaN.</exception>
    public AdamW(
        double learningRate = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8,
        double weightDecay = 1e-2)
        : base(learningRate, beta1, beta2, epsilon, weightDecay, decouples: true)
    {
    }
}
