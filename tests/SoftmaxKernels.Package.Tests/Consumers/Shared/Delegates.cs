using System;

namespace Bits
{
    internal delegate void Map(ReadOnlySpan<float> input, Span<float> destination);

    internal delegate void TemperatureMap(ReadOnlySpan<float> logits, float temperature, Span<float> destination);

    internal delegate void PairMap(ReadOnlySpan<float> input, ReadOnlySpan<float> other, Span<float> destination);

    internal delegate float Reduction(ReadOnlySpan<float> logits);

    internal delegate float PairReduction(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets);

    internal delegate int Search(ReadOnlySpan<float> logits);

    internal delegate int Draw(ReadOnlySpan<float> logits, double uniform);

    internal delegate float LabelGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale);

    internal delegate float LabelsGradient(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, float scale);
}
