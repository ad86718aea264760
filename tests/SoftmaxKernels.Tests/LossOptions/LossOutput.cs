using System;
using System.Collections.Generic;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>What one member with options gives of a batch, as it is called and as the reference has it.</summary>
/// <param name="Name">The member, in words.</param>
/// <param name="IsReduced">Whether it gives nothing but what the reduction makes of the losses, and so needs one.</param>
/// <param name="OfKernel">All that the member returns and writes.</param>
/// <param name="OfReference">The same, from the reference.</param>
internal sealed record LossOutput(
    string Name, bool IsReduced, Func<ILossKernel, LossBatch, LossCase, float[]> OfKernel, Func<ReferenceBatch, float[]> OfReference)
{
    public const float Scale = -2.5f;

    /// <summary>Those of batches.</summary>
    public static readonly IReadOnlyList<LossOutput> OfBatches =
    [
        new(
            "loss",
            IsReduced: true,
            (kernel, batch, options) => [kernel.CrossEntropyBatch(batch.Logits, batch.Labels, options.ToOptions())],
            reference => [reference.Labels.Value]),
        new(
            "loss of targets",
            IsReduced: true,
            (kernel, batch, options) => [kernel.CrossEntropyBatch(batch.Logits, batch.Targets, options.ToOptions())],
            reference => [reference.Targets.Value]),
        new(
            "losses",
            IsReduced: false,
            (kernel, batch, options) => With(batch.Rows, 0, (losses, _) => kernel.CrossEntropyBatch(batch.Logits, batch.Labels, options.ToOptions(), losses)),
            reference => [reference.Labels.Value, .. reference.Labels.Losses]),
        new(
            "log-probabilities",
            IsReduced: false,
            (kernel, batch, options) => With(
                batch.Rows, batch.Logits.Length, (losses, logs) => kernel.CrossEntropyBatch(batch.Logits, batch.Labels, options.ToOptions(), losses, logs)),
            reference => [reference.Labels.Value, .. reference.Labels.Losses, .. reference.Labels.LogProbabilities]),
        new(
            "gradient",
            IsReduced: false,
            (kernel, batch, options) => With(
                batch.Logits.Length, 0, (gradient, _) => kernel.CrossEntropyGradientBatch(batch.Logits, batch.Labels, options.ToOptions(), gradient, Scale)),
            reference => [reference.Labels.Value, .. reference.Labels.Gradient]),
        new(
            "losses of targets",
            IsReduced: false,
            (kernel, batch, options) => With(batch.Rows, 0, (losses, _) => kernel.CrossEntropyBatch(batch.Logits, batch.Targets, options.ToOptions(), losses)),
            reference => [reference.Targets.Value, .. reference.Targets.Losses]),
        new(
            "gradient of targets",
            IsReduced: false,
            (kernel, batch, options) => With(
                batch.Logits.Length, 0, (gradient, _) => kernel.CrossEntropyGradientBatch(batch.Logits, batch.Targets, options.ToOptions(), gradient, Scale)),
            reference => [reference.Targets.Value, .. reference.Targets.Gradient]),
        new(
            "log-probabilities of long labels",
            IsReduced: false,
            (kernel, batch, options) => With(
                batch.Rows, batch.Logits.Length, (losses, logs) => kernel.CrossEntropyBatch(batch.Logits, batch.LongLabels, options.ToOptions(), losses, logs)),
            reference => [reference.Labels.Value, .. reference.Labels.Losses, .. reference.Labels.LogProbabilities]),
        new(
            "gradient of long labels",
            IsReduced: false,
            (kernel, batch, options) => With(
                batch.Logits.Length, 0, (gradient, _) => kernel.CrossEntropyGradientBatch(batch.Logits, batch.LongLabels, options.ToOptions(), gradient, Scale)),
            reference => [reference.Labels.Value, .. reference.Labels.Gradient]),
    ];

    /// <summary>Those of rows, for each row of a batch: of the options they have the temperature.</summary>
    public static readonly IReadOnlyList<LossOutput> OfRows =
    [
        new(
            "row and its log-probabilities",
            IsReduced: false,
            (kernel, batch, _) => OfEach(batch, (row, logs) => kernel.CrossEntropyWithLogProbabilities(batch.LogitsOf(row), batch.ClassOf(row), logs)),
            reference => OfEach(reference.Batch, (row, logs) => reference.Losses.WithLogProbabilities(reference.Batch.LogitsOf(row), reference.Batch.ClassOf(row), logs))),
        new(
            "row at a temperature",
            IsReduced: false,
            (kernel, batch, options) => OfEach(batch, (row, _) => kernel.CrossEntropy(batch.LogitsOf(row), options.Temperature, batch.ClassOf(row))),
            reference => OfEach(reference.Batch, (row, _) => reference.Losses.OfRow(reference.Batch.LogitsOf(row), reference.Batch.ClassOf(row), new float[reference.Batch.Size], Scale))),
        new(
            "row of targets at a temperature",
            IsReduced: false,
            (kernel, batch, options) => OfEach(batch, (row, _) => kernel.CrossEntropy(batch.LogitsOf(row), options.Temperature, batch.TargetsOf(row))),
            reference => OfEach(reference.Batch, (row, _) => reference.Losses.OfRow(reference.Batch.LogitsOf(row), reference.Batch.TargetsOf(row), new float[reference.Batch.Size], Scale))),
        new(
            "gradient of a row at a temperature",
            IsReduced: false,
            (kernel, batch, options) => OfEach(
                batch, (row, gradient) => kernel.CrossEntropyGradient(batch.LogitsOf(row), options.Temperature, batch.ClassOf(row), gradient, Scale)),
            reference => OfEach(
                reference.Batch, (row, gradient) => reference.Losses.OfRow(reference.Batch.LogitsOf(row), reference.Batch.ClassOf(row), gradient, Scale))),
        new(
            "gradient of a row of targets at a temperature",
            IsReduced: false,
            (kernel, batch, options) => OfEach(
                batch, (row, gradient) => kernel.CrossEntropyGradient(batch.LogitsOf(row), options.Temperature, batch.TargetsOf(row), gradient, Scale)),
            reference => OfEach(
                reference.Batch, (row, gradient) => reference.Losses.OfRow(reference.Batch.LogitsOf(row), reference.Batch.TargetsOf(row), gradient, Scale))),
    ];

    public override string ToString() => Name;

    private static float[] With(int first, int second, Func<float[], float[], float> call)
    {
        float[] one = new float[first];
        float[] other = new float[second];
        float returned = call(one, other);
        return [returned, .. one, .. other];
    }

    private static float[] OfEach(LossBatch batch, Func<int, float[], float> call)
    {
        float[] results = new float[batch.Rows * (batch.Size + 1)];
        for (int row = 0; row < batch.Rows; row++)
        {
            float[] written = new float[batch.Size];
            results[row * (batch.Size + 1)] = call(row, written);
            written.CopyTo(results, (row * (batch.Size + 1)) + 1);
        }

        return results;
    }
}
