using System.ComponentModel;

namespace SoftmaxKernels.Arithmetic;

/// <summary>What the gradient of soft targets takes from its row: the numbers that are the same for every class.</summary>
/// <remarks>
/// A class gets e · <see cref="Factor"/> − t · scale. In a decided row, where all other terms vanish beside the maxima, these get
/// <see cref="OfMaximum"/> − t · scale: exactly 0 where the targets say the same, while e · factor is rounded.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TargetGradient
{
    internal TargetGradient(float factor, float maximum, float ofMaximum)
    {
        Factor = factor;
        Maximum = maximum;
        OfMaximum = ofMaximum;
    }

    /// <summary>Gets what the terms are multiplied by: Σ t · scale / Σ e.</summary>
    internal float Factor { get; }

    /// <summary>Gets the maximum of a decided row; NaN, which no logit equals, for any other row.</summary>
    internal float Maximum { get; }

    /// <summary>Gets what takes the place of term times factor for a maximum of a decided row: Σ t · scale / the number of maxima.</summary>
    internal float OfMaximum { get; }
}
