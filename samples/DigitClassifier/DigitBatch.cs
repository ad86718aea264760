using System;

namespace DigitClassifier;

/// <summary>Digits for one step.</summary>
internal readonly ref struct DigitBatch(ReadOnlySpan<float> features, ReadOnlySpan<int> labels)
{
    /// <summary>Gets rows × <see cref="Digits.FeatureCount"/> numbers, row by row.</summary>
    public ReadOnlySpan<float> Features { get; } = features;

    /// <summary>Gets one class per row.</summary>
    public ReadOnlySpan<int> Labels { get; } = labels;
}
