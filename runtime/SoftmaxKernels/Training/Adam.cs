using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <summary>Adam (Kingma and Ba), with the defaults of PyTorch: a step for each parameter that its moving averages scale.</summary>
/// <remarks>
/// <para>
/// For each parameter p, its gradient g and the step t: g += λ p; m = β₁ m + (1 − β₁) g; v = β₂ v + (1 − β₂) g²;
/// p −= η m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ). The order of the operations and their roundings are in
/// NUMERICS.md of the repository. The variant AMSGrad is left out.
/// </para>
/// <para>
/// The moments m and v and the number of the step are the caller's. The hyperparameters are double: 1 − β₂ of a float would be
/// wrong in the fifth digit.
/// </para>
/// <para>
/// A class, because <c>new</c> of a structure without arguments would skip the constructor and its defaults. It holds nothing but the
/// hyperparameters, so one object serves any number of blocks. Steps allocate nothing.
/// </para>
/// </remarks>
public class Adam
{
    private readonly bool _decouples;
    private double _learningRate;

    /// <summary>Initializes a new instance of the <see cref="Adam"/> class.</summary>
    /// <param name="learningRate">η, 0 to 1e18.</param>
    /// <param name="beta1">β₁, the decay of the first moment, in [0, 1).</param>
    /// <param name="beta2">β₂, the decay of the second moment, in [0, 1).</param>
    /// <param name="epsilon">ε, which keeps the divisor above 0: so must it be as a float; 1e18 at most.</param>
    /// <param name="weightDecay">λ, 0 to 1e18, of a squared penalty on the parameters; <see cref="AdamW"/> decays them apart from the gradient.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside of its range, or NaN.</exception>
    public Adam(
        double learningRate = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8,
        double weightDecay = 0.0)
        : this(learningRate, beta1, beta2, epsilon, weightDecay, decouples: false)
    {
    }

    private protected Adam(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decouples)
    {
        _learningRate = Hyperparameters.RequireFactor(learningRate, nameof(learningRate));
        Beta1 = Hyperparameters.RequireBeta(beta1, nameof(beta1));
        Beta2 = Hyperparameters.RequireBeta(beta2, nameof(beta2));
        Epsilon = Hyperparameters.RequireEpsilon(epsilon, nameof(epsilon));
        WeightDecay = Hyperparameters.RequireFactor(weightDecay, nameof(weightDecay));
        _decouples = decouples;
    }

    /// <summary>Gets or sets the learning rate η. A schedule sets it between steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0, above 1e18, or NaN.</exception>
    public double LearningRate
    {
        get => _learningRate;
        set => _learningRate = Hyperparameters.RequireFactor(value, nameof(value));
    }

    /// <summary>Gets the decay of the first moment, β₁.</summary>
    public double Beta1 { get; }

    /// <summary>Gets the decay of the second moment, β₂.</summary>
    public double Beta2 { get; }

    /// <summary>Gets what is added to the divisor, ε.</summary>
    public double Epsilon { get; }

    /// <summary>Gets the weight decay λ.</summary>
    public double WeightDecay { get; }

    /// <summary>Takes one step down the gradient.</summary>
    /// <param name="parameters">The parameters, any number of them.</param>
    /// <param name="gradients">A gradient for each.</param>
    /// <param name="firstMoment">m, a float for each parameter, 0 before the first step and kept from step to step.</param>
    /// <param name="secondMoment">v, the same.</param>
    /// <param name="step">The number of this step, counted from 1.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">A span has another length than the parameters, or overlaps another.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The step is less than 1, or the profile is unknown.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void Step(
        Span<float> parameters,
        ReadOnlySpan<float> gradients,
        Span<float> firstMoment,
        Span<float> secondMoment,
        long step,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        ParameterBlocks.Require(gradients, parameters, nameof(gradients));
        ParameterBlocks.Require(firstMoment, parameters, nameof(firstMoment));
        ParameterBlocks.Require(firstMoment, gradients, nameof(firstMoment));
        ParameterBlocks.Require(secondMoment, parameters, nameof(secondMoment));
        ParameterBlocks.Require(secondMoment, gradients, nameof(secondMoment));
        ParameterBlocks.Require(secondMoment, firstMoment, nameof(secondMoment));
        if (step < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(step), step, "Steps are counted from 1.");
        }

        bool fastest = GenericKernel.IsFastest(arithmetic);
        AdamFactors factors = new(_learningRate, Beta1, Beta2, Epsilon, WeightDecay, _decouples, step);
        if (fastest)
        {
            UpdateLoops<Fastest>.Adam(parameters, gradients, firstMoment, secondMoment, factors);
        }
        else
        {
            UpdateLoops<Reproducible>.Adam(parameters, gradients, firstMoment, secondMoment, factors);
        }
    }
}
