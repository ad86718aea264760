namespace SoftmaxKernels.Tests.Reference;

/// <summary>What turns the terms of a row into probabilities: 1 / Σ e, and what that lacks where a row may be decided.</summary>
/// <param name="Value">1 / Σ e as float.</param>
/// <param name="Residue">What it lacks, relative to it; 0 where that does not show.</param>
internal readonly record struct ReferenceFactor(float Value, float Residue)
{
    private static readonly float SmallestCorrected = HexFloat.Single("0x1.6p+22");

    public static ReferenceFactor OfFloat(float sum) => Of(sum, 1f / sum);

    public static ReferenceFactor OfDouble(double sum) => Of((float)sum, (float)(1.0 / sum));

    /// <summary>The probability of a term.</summary>
    public float Of(ReferenceMath math, float term)
    {
        float a = term * Value;
        return Residue > 0f ? math.MultiplyAdd(a, Residue, a) : a;
    }

    private static ReferenceFactor Of(float sum, float factor)
    {
        bool inexact = factor >= SmallestCorrected && sum * factor < 1f;
        return new ReferenceFactor(factor, inexact ? (float)(1.0 - ((double)sum * factor)) : 0f);
    }
}
