using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <summary>Stochastic gradient descent, with momentum (also Nesterov's) and weight decay if wanted: that of PyTorch without dampening.</summary>
/// <remarks>
/// <para>
/// One step for each parameter p and its gradient g: g += λ p; v = μ v + g; p −= η v, with Nesterov's momentum p −= η (g + μ v). The
/// order of the operations and their roundings are in NUMERICS.md of the repository.
/// </para>
/// <para>
/// The velocity v is memory of the caller, zeros before the first step. Only steps without dampening have their right first step
/// then, v = g, without a flag; dampening is left out for that.
/// </para>
/// <para>
/// A class, because <c>new</c> of a structure without arguments would skip the constructor. It holds nothing but the hyperparameters,
/// so one object serves any number of blocks. Steps allocate nothing.
/// </para>
/// </remarks>
public sealed class Sgd
{
    private double _learningRate;

    /// <summary>Initializes a new instance of the <see cref="Sgd"/> class.</summary>
    /// <param name="learningRate">η, 0 to 1e18.</param>
    /// <param name="momentum">μ, 0 to 1e18; usually 0.9, and 0 for none.</param>
    /// <param name="weightDecay">λ, 0 to 1e18.</param>
    /// <param name="nesterov">Whether the momentum is Nesterov's; it needs a momentum above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside of its range, or NaN.</exception>
    /// <exception cref="ArgumentException">Nesterov's momentum is asked for with a momentum of 0.</exception>
    public Sgd(double learningRate, double momentum = 0.0, double weightDecay = 0.0, bool nesterov = false)
    {
        _learningRate = Hyperparameters.RequireFactor(learningRate, nameof(learningRate));
        Momentum = Hyperparameters.RequireFactor(momentum, nameof(momentum));
        WeightDecay = Hyperparameters.RequireFactor(weightDecay, nameof(weightDecay));
        if (nesterov && momentum == 0.0)
        {
            throw new ArgumentException("Nesterov's momentum needs a momentum above 0.", nameof(nesterov));
        }

        Nesterov = nesterov;
    }

    /// <summary>Gets or sets the learning rate η. A schedule sets it between steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0, above 1e18, or NaN.</exception>
    public double LearningRate
    {
        get => _learningRate;
        set => _learningRate = Hyperparameters.RequireFactor(value, nameof(value));
    }

    /// <summary>Gets the momentum μ.</summary>
    public double Momentum { get; }

    /// <summary>Gets the weight decay λ.</summary>
    public double WeightDecay { get; }

    /// <summary>Gets a value indicating whether the momentum is Nesterov's.</summary>
    public bool Nesterov { get; }

    /// <summary>Takes one step down the gradient.</summary>
    /// <param name="parameters">The parameters, any number of them.</param>
    /// <param name="gradients">A gradient for each.</param>
    /// <param name="velocity">With momentum, a float for each parameter, 0 before the first step and kept from step to step; otherwise empty.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">A span has another length than it must have, or overlaps another.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The profile is unknown.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void Step(
        Span<float> parameters,
        ReadOnlySpan<float> gradients,
        Span<float> velocity = default,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        ParameterBlocks.Require(gradients, parameters, nameof(gradients));
        if (Momentum == 0.0)
        {
            if (!velocity.IsEmpty)
            {
                throw new ArgumentException("Without momentum there is no velocity.", nameof(velocity));
            }
        }
        else
        {
            ParameterBlocks.Require(velocity, parameters, nameof(velocity));
            ParameterBlocks.Require(velocity, gradients, nameof(velocity));
        }

        bool fastest = GenericKernel.IsFastest(arithmetic);
        SgdFactors factors = new(_learningRate, Momentum, WeightDecay, Nesterov);
        if (fastest)
        {
            UpdateLoops<Fastest>.Sgd(parameters, gradients, velocity, factors);
        }
        else
        {
            UpdateLoops<Reproducible>.Sgd(parameters, gradients, velocity, factors);
        }
    }
}
