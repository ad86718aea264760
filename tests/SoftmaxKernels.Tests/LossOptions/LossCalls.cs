using System;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>Calls of every member with options, where results do not matter.</summary>
internal static class LossCalls
{
    /// <summary>Calls them.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="options">The options.</param>
    /// <param name="losses">Room for a loss for each row.</param>
    /// <param name="destination">Room for all rows.</param>
    public static void Everything(ILossKernel kernel, CorpusCase rows, LossCase options, float[] losses, float[] destination) =>
        Everything(kernel, LossBatch.Of(rows, options.IgnoredLabel), options, losses, destination);

    /// <summary>Calls them.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="batch">The rows.</param>
    /// <param name="options">The options.</param>
    /// <param name="losses">Room for a loss for each row.</param>
    /// <param name="destination">Room for all rows.</param>
    public static void Everything(ILossKernel kernel, LossBatch batch, LossCase options, float[] losses, float[] destination)
    {
        if (options.Reduction != LossReduction.None)
        {
            kernel.CrossEntropyBatch(batch.Logits, batch.Labels, options.ToOptions());
            kernel.CrossEntropyBatch(batch.Logits, batch.LongLabels, options.ToOptions());
            kernel.CrossEntropyBatch(batch.Logits, batch.Targets, options.ToOptions());
        }

        kernel.CrossEntropyBatch(batch.Logits, batch.Labels, options.ToOptions(), losses);
        kernel.CrossEntropyBatch(batch.Logits, batch.Labels, options.ToOptions(), losses, destination);
        kernel.CrossEntropyGradientBatch(batch.Logits, batch.Labels, options.ToOptions(), destination, 1f);
        kernel.CrossEntropyBatch(batch.Logits, batch.LongLabels, options.ToOptions(), losses);
        kernel.CrossEntropyBatch(batch.Logits, batch.LongLabels, options.ToOptions(), losses, destination);
        kernel.CrossEntropyGradientBatch(batch.Logits, batch.LongLabels, options.ToOptions(), destination, 1f);
        kernel.CrossEntropyBatch(batch.Logits, batch.Targets, options.ToOptions(), losses);
        kernel.CrossEntropyGradientBatch(batch.Logits, batch.Targets, options.ToOptions(), destination, 1f);

        ReadOnlySpan<float> row = batch.Logits.AsSpan(0, kernel.Size);
        ReadOnlySpan<float> targets = batch.Targets.AsSpan(0, kernel.Size);
        kernel.CrossEntropyWithLogProbabilities(row, 0, destination);
        kernel.CrossEntropy(row, 0.5f, 0);
        kernel.CrossEntropy(row, 0.5f, targets);
        kernel.CrossEntropyGradient(row, 0.5f, 0, destination, 1f);
        kernel.CrossEntropyGradient(row, 0.5f, targets, destination, 1f);
    }
}
