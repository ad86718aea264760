using System;

namespace SoftmaxKernels;

/// <summary>What <c>BinaryCrossEntropy</c> and its gradient can be told; the default is none of it, and the mean.</summary>
public ref struct BinaryCrossEntropyOptions
{
    /// <summary>
    /// Gets or sets a weight ≥ 0 for each class, by which the loss of its positive targets is multiplied, for classes that are rare; nothing
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

    /// <summary>Requires options that can be done, of what needs one number or does not.</summary>
    /// <param name="options">The options.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="isReduced">Whether the losses have to become one number.</param>
    /// <exception cref="ArgumentException">There are other weights than one for each class.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The smoothing is outside [0, 1], or the reduction is unknown or gives no number.</exception>
    internal static void Require(BinaryCrossEntropyOptions options, int size, bool isReduced)
    {
        if (!options.PositiveWeights.IsEmpty && options.PositiveWeights.Length != size)
        {
            throw new ArgumentException($"There are {options.PositiveWeights.Length} positive weights; the kernel takes none or exactly {size}.", nameof(options));
        }

        if (!(options.LabelSmoothing >= 0f && options.LabelSmoothing <= 1f))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.LabelSmoothing, "The label smoothing must be in [0, 1].");
        }

        if (options.Reduction is not (LossReduction.Mean or LossReduction.Sum or LossReduction.None))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Reduction, "Unknown reduction.");
        }

        if (isReduced && options.Reduction == LossReduction.None)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.Reduction, "Losses that are not reduced are no number: the method with a destination hands them out.");
        }
    }
}
