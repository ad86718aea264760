namespace SoftmaxKernels.Tests.Reference;

/// <summary>What turns the terms of a row into probabilities: 1 / Σ e, and what its rounding must not spoil.</summary>
/// <param name="Value">1 / Σ e as float.</param>
/// <param name="Sum">Σ e as float.</param>
/// <param name="Top">The largest term.</param>
internal readonly record struct ReferenceFactor(float Value, float Sum, float Top)
{
    public static ReferenceFactor OfFloat(float sum, float top) => new(1f / sum, sum, top);

    public static ReferenceFactor OfDouble(double sum, float top) => new((float)(1.0 / sum), (float)sum, top);

    /// <summary>The probability of a term.</summary>
    public float Of(float term)
    {
        float a = term * Value;
        bool isDecided = Sum == Top || Sum == Top + Top;
        return isDecided && a == Top * Value ? Top / Sum : a;
    }
}
