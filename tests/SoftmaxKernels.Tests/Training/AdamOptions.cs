using System.Collections.Generic;

namespace SoftmaxKernels.Tests.Training;

/// <summary>The hyperparameters of a step of Adam or AdamW.</summary>
internal sealed record AdamOptions(
    double LearningRate = 1e-3,
    double Beta1 = 0.9,
    double Beta2 = 0.999,
    double Epsilon = 1e-8,
    double WeightDecay = 0.0,
    bool Decouples = false)
{
    /// <summary>Each option, and both ends from which the first moment is computed.</summary>
    public static IReadOnlyList<AdamOptions> All { get; } =
    [
        new(),
        new(WeightDecay: 0.01),
        new(WeightDecay: 0.01, Decouples: true),
        new(Beta1: 0.5, Beta2: 0.9),
        new(0.1, 0.0, 0.0, 1e-3, 0.1, Decouples: true),
        new(0.1, 0.3, 0.99, 1e-45, 0.1),
        new(1.0, WeightDecay: 3.0, Decouples: true),
    ];

    public Adam Create() => Decouples
        ? new AdamW(LearningRate, Beta1, Beta2, Epsilon, WeightDecay)
        : new Adam(LearningRate, Beta1, Beta2, Epsilon, WeightDecay);
}
