using System.Collections.Generic;

namespace SoftmaxKernels.Tests.Training;

/// <summary>The hyperparameters of a step of gradient descent.</summary>
internal sealed record SgdOptions(double LearningRate, double Momentum = 0.0, double WeightDecay = 0.0, bool Nesterov = false)
{
    /// <summary>Each option with and without the others.</summary>
    public static IReadOnlyList<SgdOptions> All { get; } =
    [
        new(0.1),
        new(0.1, WeightDecay: 0.01),
        new(0.1, 0.9),
        new(0.1, 0.9, 0.01),
        new(0.1, 0.9, Nesterov: true),
        new(0.1, 0.9, 0.01, Nesterov: true),
        new(0.0, 1e-60, 1e-60),
    ];

    public Sgd Create() => new(LearningRate, Momentum, WeightDecay, Nesterov);
}
