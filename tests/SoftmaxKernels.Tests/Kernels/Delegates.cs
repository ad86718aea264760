using System;

namespace SoftmaxKernels.Tests.Kernels;

// The shapes of the kernel members. Named delegates, because Action<ReadOnlySpan<float>, float, Span<float>> says less; the
// parameter names here play no part in binding.

internal delegate void Map(ReadOnlySpan<float> input, Span<float> destination);

internal delegate void MapWithNumber(ReadOnlySpan<float> input, float number, Span<float> destination);

internal delegate void PairMap(ReadOnlySpan<float> input, ReadOnlySpan<float> other, Span<float> destination);

internal delegate float Reduce(ReadOnlySpan<float> input);

internal delegate int Search(ReadOnlySpan<float> input);

internal delegate void SearchBatch(ReadOnlySpan<float> input, Span<int> destination);

internal delegate int Draw(ReadOnlySpan<float> logits, double uniform);

internal delegate int DrawWithTemperature(ReadOnlySpan<float> logits, float temperature, double uniform);

internal delegate void DrawBatch(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination);

internal delegate void DrawBatchWithTemperature(
    ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination);

internal delegate float LabelLoss(ReadOnlySpan<float> logits, int label);

internal delegate float LabelsLoss(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels);

internal delegate float TargetsLoss(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets);

internal delegate float LabelGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale);

internal delegate float LabelsGradient(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, float scale);

internal delegate float TargetsGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale);
