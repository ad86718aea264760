using System;

namespace SoftmaxKernels;

/// <summary>
/// What a sampler does to a row before it draws: a temperature, then top-k, then top-p (nucleus), then min-p, in this order, as Hugging Face
/// transformers applies them. Its default value does nothing.
/// </summary>
/// <remarks>
/// Each keeps the most probable classes, by its own rule, and at least one. Top-p and min-p judge by the probabilities at the temperature, of what top-k left.
/// Top-p: A. Holtzman and others, "The curious case of neural text degeneration" (2020). Min-p: M. Nguyen and others, "Turning up the heat:
/// min-p sampling for creative and coherent LLM outputs" (2025).
/// </remarks>
/// <example>
/// <code>
/// SamplerOptions options = new() { Temperature = 0.8f, TopK = 40, TopP = 0.95f };
/// int token = GenericKernel.Sample(logits, options, ref random);
/// </code>
/// </example>
public struct SamplerOptions : IEquatable<SamplerOptions>
{
    // Missing in the default value, whose properties have other values than 0.
    private float? _temperature;
    private float? _topP;
    private int _topK;
    private float _minP;

    /// <summary>
    /// Gets or sets the temperature T ≥ 0, which is 1 by default: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞
    /// equally likely.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN.</exception>
    public float Temperature
    {
        readonly get => _temperature ?? 1f;
        set => _temperature = value >= 0f ? value : throw OutOfRange(nameof(Temperature), value, "0 or more");
    }

    /// <summary>
    /// Gets or sets how many classes are kept, those with the largest logits. 0 by default: all. Classes whose logits equal the smallest of them
    /// are kept too, as Hugging Face transformers and vLLM keep them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int TopK
    {
        readonly get => _topK;
        set => _topK = value >= 0 ? value : throw OutOfRange(nameof(TopK), value, "0 or more");
    }

    /// <summary>
    /// Gets or sets the probability that is kept: that of the smallest set of most probable classes whose sum reaches it, to within 2⁻²⁰. 1 by default: all.
    /// Where classes of equal probability are at its end, those with the lowest indices are kept.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is less than 0, more than 1 or NaN.</exception>
    public float TopP
    {
        readonly get => _topP ?? 1f;
        set => _topP = IsProbability(value) ? value : throw OutOfRange(nameof(TopP), value, "0 to 1");
    }

    /// <summary>
    /// Gets or sets the smallest probability that is kept, in units of the largest, to within a factor of 1 − 2⁻²⁰. 0 by default: all.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 0, more than 1 or NaN.</exception>
    public float MinP
    {
        readonly get => _minP;
        set => _minP = IsProbability(value) ? value : throw OutOfRange(nameof(MinP), value, "0 to 1");
    }

    /// <summary>Gets a value indicating whether probabilities decide what is kept.</summary>
    internal readonly bool JudgesProbabilities => TopP < 1f || _minP > 0f;

    /// <summary>Whether two values are the same.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(SamplerOptions left, SamplerOptions right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(SamplerOptions left, SamplerOptions right) => !left.Equals(right);

    /// <inheritdoc/>
    public readonly bool Equals(SamplerOptions other) =>
        Temperature == other.Temperature && _topK == other._topK && TopP == other.TopP && _minP == other._minP;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is SamplerOptions other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() =>
        unchecked((((((Temperature.GetHashCode() * 31) + _topK) * 31) + TopP.GetHashCode()) * 31) + _minP.GetHashCode());

    /// <summary>Whether some class of a row may be left out.</summary>
    /// <param name="size">The number of classes.</param>
    internal readonly bool LeavesOut(int size) => KeepsLargest(size) || JudgesProbabilities;

    /// <summary>Whether the size of logits decides what is kept.</summary>
    /// <param name="size">The number of classes.</param>
    internal readonly bool KeepsLargest(int size) => _topK > 0 && _topK < size;

    private static bool IsProbability(float value) => value >= 0f && value <= 1f;

    private static ArgumentOutOfRangeException OutOfRange(string property, object value, string range) =>
        new(nameof(value), value, property + " must be " + range + ".");
}
