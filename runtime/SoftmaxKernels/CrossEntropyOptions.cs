using System;

namespace SoftmaxKernels;

/// <summary>
/// What <c>CrossEntropyBatch</c> and <c>CrossEntropyGradientBatch</c> can be told. Its default value is none of it, and the mean. The
/// definitions are those of PyTorch's <c>cross_entropy</c>, and of ONNX's <c>SoftmaxCrossEntropyLoss</c> where that has the option.
/// </summary>
/// <remarks>
/// The loss of a row with label y, with ε the smoothing and M the number of allowed classes, is
/// (1 − ε) w_y (−log p_y) + ε / M · Σ w_c (−log p_c) over the allowed classes c; with soft targets t it is
/// −Σ w_c t′_c log p_c where t′_c = (1 − ε) t_c + ε / M.
/// </remarks>
/// <example>
/// <code>
/// CrossEntropyOptions options = new() { ClassWeights = weights, LabelSmoothing = 0.1f };
/// float loss = Digits.CrossEntropyBatch(logits, labels, options);
/// </code>
/// </example>
public ref struct CrossEntropyOptions
{
    private const int UsualIgnoredLabel = -100;

    // The distance to what the default value is to mean.
    private int _ignoredLabel;
    private float? _temperature;

    /// <summary>
    /// Gets or sets a finite weight ≥ 0 for each class, the same in all rows; nothing for weights of 1. A mean of labels is divided by the sum of
    /// the weights of those that count; a mean of soft targets is not. Apart from what is written. <c>weight</c> in PyTorch, <c>weights</c> in ONNX.
    /// </summary>
    public ReadOnlySpan<float> ClassWeights { get; set; }

    /// <summary>
    /// Gets or sets the label of rows that do not count, −100 by default: their loss and their gradient are exactly 0, whatever their logits are.
    /// It may be a class index. Soft targets have no such label. <c>ignore_index</c> in PyTorch and ONNX.
    /// </summary>
    public int IgnoredLabel
    {
        readonly get => unchecked(_ignoredLabel + UsualIgnoredLabel);
        set => _ignoredLabel = unchecked(value - UsualIgnoredLabel);
    }

    /// <summary>
    /// Gets or sets the label smoothing ε in [0, 1]: the part of the target that is spread over all classes that are allowed.
    /// C. Szegedy and others, "Rethinking the Inception architecture for computer vision" (2016). ONNX has none.
    /// </summary>
    public float LabelSmoothing { get; set; }

    /// <summary>Gets or sets what becomes of the losses of the rows: their mean, their sum, or each for itself.</summary>
    public LossReduction Reduction { get; set; }

    /// <summary>
    /// Gets or sets a flag for each of the N classes of each row, or for each class, the same for all rows: which classes are allowed. The logit of
    /// any other counts as −∞, and its gradient is exactly 0. Nothing for all of them. Apart from what is written.
    /// </summary>
    public ReadOnlySpan<bool> Allowed { get; set; }

    /// <summary>
    /// Gets or sets the temperature T by which logits are divided, 1 by default, 2⁻¹²⁶ to 2¹²⁶. The gradient is that with respect to the logits, so
    /// it has the factor 1 / T. G. Hinton, O. Vinyals and J. Dean, "Distilling the knowledge in a neural network" (2015).
    /// </summary>
    public float Temperature
    {
        readonly get => _temperature ?? 1f;
        set => _temperature = value;
    }
}
