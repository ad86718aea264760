using System;

namespace SoftmaxKernels.Arithmetic;

/// <summary>What losses with options write. What is empty was not asked for.</summary>
internal ref struct LossOutputs
{
    /// <summary>Gets or sets room for the loss of each row.</summary>
    public Span<float> Losses { get; set; }

    /// <summary>Gets or sets room for the log-probabilities of all rows. Not beside <see cref="Gradient"/>.</summary>
    public Span<float> LogProbabilities { get; set; }

    /// <summary>Gets or sets room for the gradient of all rows.</summary>
    public Span<float> Gradient { get; set; }

    /// <summary>Gets or sets what the gradient is multiplied by.</summary>
    public float Scale { get; set; }
}
