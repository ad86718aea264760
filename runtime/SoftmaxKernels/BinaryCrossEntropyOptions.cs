using System;

namespace SoftmaxKernels;

/// <summary>What <c>BinaryCrossEntropy</c> and its gradient can be told; the default is none of it, and the mean.</summary>
public ref struct BinaryCrossEntropyOptions
{
    /// <summary>
    /// Gets or sets a finite weight ≥ 0 for each class, by which the loss of its positive targets is multiplied, for classes that are rare; nothing
    /// for weights of 1. PyTorch's <c>pos_weight</c>. Apart from what is written.
    /// </summary>
    public ReadOnlySpan<float> PositiveWeights { get; set; }

    /// <summary>Gets or sets the label smoothing ε in [0, 1]: a target t becomes t (1 − ε) + ε / 2, as in Keras.</summary>
    public float LabelSmoothing { get; set; }

    /// <summary>Gets or sets what becomes of the losses: their mean over all elements, or their sum.</summary>
    public LossReduction Reduction { get; set; }

    /// <summary>Gets what targets are multiplied by.</summary>
    internal readonly float Slope => (float)(1f - LabelSmoothing);

    /// <summary>Gets what is added to them then.</summary>
    internal readonly float Offset => (float)(0.5f * LabelSmoothing);
}
