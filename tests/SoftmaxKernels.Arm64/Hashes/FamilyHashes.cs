using System;

namespace SoftmaxKernels.Arm64;

/// <summary>The hashes of masks, losses with options, losses and samplers of one kernel.</summary>
/// <typeparam name="TKernel">The kernel.</typeparam>
internal static class FamilyHashes<TKernel>
    where TKernel : struct, IFamilyFunctions
{
    private const int Batches = 40;
    private const float Temperature = 0.7f;
    private const float Scale = 0.125f;
    private const int Draws = 3;

    /// <summary>Computes one hash for each <see cref="FamilyFunction"/>.</summary>
    public static void Compute(int size, Span<ulong> destination)
    {
        Span<HashSum> sums = stackalloc HashSum[(int)FamilyFunction.Count];
        Span<float> logits = stackalloc float[HashedRows.BatchRows * size];
        Span<float> targets = stackalloc float[HashedRows.BatchRows * size];
        Span<float> results = stackalloc float[HashedRows.BatchRows * size];
        Span<bool> allowed = stackalloc bool[HashedRows.BatchRows * size];
        Span<int> labels = stackalloc int[HashedRows.BatchRows];

        HashedRows rows = new((ulong)size);
        KernelRandom random = new((ulong)size);
        for (int batch = 0; batch < Batches; batch++)
        {
            rows.Next(logits, targets, labels);
            rows.NextMask(allowed);
            AddMaskedBatches(logits, allowed, targets, labels, results, sums);
            AddOptions(batch, logits, targets, allowed, labels, results, sums);
            AddLossBatches(logits, targets, labels, results, sums);
            AddSampledBatch(logits, batch, ref random, sums);
            for (int row = 0; row < HashedRows.BatchRows; row++)
            {
                ReadOnlySpan<float> logitsOfRow = logits.Slice(row * size, size);
                ReadOnlySpan<float> targetsOfRow = targets.Slice(row * size, size);
                Span<float> resultsOfRow = results.Slice(0, size);
                AddMasked(logitsOfRow, allowed.Slice(row * size, size), targetsOfRow, labels[row], random.NextDouble(), resultsOfRow, sums);
                AddLosses(logitsOfRow, targetsOfRow, labels[row], resultsOfRow, sums);
                AddDerivatives(logitsOfRow, targetsOfRow, resultsOfRow, sums);
                AddSamplers(logitsOfRow, targetsOfRow, row + batch, ref random, resultsOfRow, sums);
            }
        }

        for (int function = 0; function < sums.Length; function++)
        {
            destination[function] = sums[function].Value;
        }
    }

    private static void AddMasked(
        ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets, int label, double uniform, Span<float> results, Span<HashSum> sums)
    {
        TKernel.Softmax(logits, allowed, results);
        sums[(int)FamilyFunction.MaskedSoftmax].Add(results);
        TKernel.Softmax(logits, allowed, Temperature, results);
        sums[(int)FamilyFunction.MaskedSoftmax].Add(results);
        TKernel.LogSoftmax(logits, allowed, results);
        sums[(int)FamilyFunction.MaskedLogSoftmax].Add(results);
        sums[(int)FamilyFunction.MaskedLogSumExp].Add(TKernel.LogSumExp(logits, allowed));
        sums[(int)FamilyFunction.MaskedArgMax].Add(TKernel.ArgMax(logits, allowed));
        sums[(int)FamilyFunction.MaskedSample].Add(TKernel.Sample(logits, allowed, 1f, uniform));
        sums[(int)FamilyFunction.MaskedSample].Add(TKernel.Sample(logits, allowed, Temperature, uniform));
        sums[(int)FamilyFunction.MaskedLabelGradient].Add(TKernel.CrossEntropyGradient(logits, allowed, label, results, Scale));
        sums[(int)FamilyFunction.MaskedLabelGradient].Add(results);
        sums[(int)FamilyFunction.MaskedTargetsGradient].Add(TKernel.CrossEntropyGradient(logits, allowed, targets, results, Scale));
        sums[(int)FamilyFunction.MaskedTargetsGradient].Add(results);
        sums[(int)FamilyFunction.Entropy].Add(TKernel.EntropyGradient(logits, allowed, results, -Scale));
        sums[(int)FamilyFunction.Entropy].Add(results);
        sums[(int)FamilyFunction.LogProbability].Add(TKernel.LogProbabilityGradient(logits, allowed, label, results, -Scale));
        sums[(int)FamilyFunction.LogProbability].Add(results);
    }

    private static void AddMaskedBatches(
        ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets, ReadOnlySpan<int> labels, Span<float> results, Span<HashSum> sums)
    {
        TKernel.SoftmaxBatch(logits, allowed, results);
        sums[(int)FamilyFunction.MaskedBatches].Add(results);
        sums[(int)FamilyFunction.MaskedBatches].Add(TKernel.CrossEntropyGradientBatch(logits, allowed, labels, results, Scale));
        sums[(int)FamilyFunction.MaskedBatches].Add(results);
        sums[(int)FamilyFunction.MaskedBatches].Add(TKernel.CrossEntropyBatch(logits, allowed, targets));
        sums[(int)FamilyFunction.MaskedBatches].Add(TKernel.EntropyGradientBatch(logits, allowed, results, Scale));
        sums[(int)FamilyFunction.MaskedBatches].Add(results);
        sums[(int)FamilyFunction.MaskedBatches].Add(TKernel.LogProbabilityGradientBatch(logits, allowed, labels, results, Scale));
        sums[(int)FamilyFunction.MaskedBatches].Add(results);
    }

    /// <summary>Options in turn, and all of them at once.</summary>
    private static void AddOptions(
        int batch,
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<int> labels,
        Span<float> results,
        Span<HashSum> sums)
    {
        int size = logits.Length / HashedRows.BatchRows;
        Span<float> losses = stackalloc float[HashedRows.BatchRows];
        CrossEntropyOptions options = new() { Reduction = (LossReduction)(batch % 3) };
        int option = batch % 6;
        if (option is 1 or 5)
        {
            options.ClassWeights = targets.Slice(0, size);
        }

        if (option is 2 or 5)
        {
            options.LabelSmoothing = 0.1f;
        }

        if (option is 3 or 5)
        {
            options.Allowed = allowed;
        }

        if (option is 4 or 5)
        {
            options.Temperature = Temperature;
            options.IgnoredLabel = 0;
        }

        sums[(int)FamilyFunction.LossesWithOptions].Add(TKernel.CrossEntropyBatch(logits, labels, options, losses, results));
        sums[(int)FamilyFunction.LossesWithOptions].Add(losses);
        sums[(int)FamilyFunction.LossesWithOptions].Add(results);
        sums[(int)FamilyFunction.LossesWithOptions].Add(TKernel.CrossEntropyBatch(logits, targets, options, losses));
        sums[(int)FamilyFunction.LossesWithOptions].Add(losses);
        sums[(int)FamilyFunction.GradientsWithOptions].Add(TKernel.CrossEntropyGradientBatch(logits, labels, options, results, Scale));
        sums[(int)FamilyFunction.GradientsWithOptions].Add(results);
        sums[(int)FamilyFunction.GradientsWithOptions].Add(TKernel.CrossEntropyGradientBatch(logits, targets, options, results, Scale));
        sums[(int)FamilyFunction.GradientsWithOptions].Add(results);
    }

    private static void AddLossBatches(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, ReadOnlySpan<int> labels, Span<float> results, Span<HashSum> sums)
    {
        BinaryCrossEntropyOptions options = new() { PositiveWeights = targets.Slice(0, logits.Length / HashedRows.BatchRows), LabelSmoothing = 0.1f };
        sums[(int)FamilyFunction.BatchesOfLosses].Add(TKernel.KullbackLeiblerGradientBatch(logits, targets, results, Scale));
        sums[(int)FamilyFunction.BatchesOfLosses].Add(results);
        sums[(int)FamilyFunction.BatchesOfLosses].Add(TKernel.EntropyGradientBatch(logits, results, Scale));
        sums[(int)FamilyFunction.BatchesOfLosses].Add(results);
        sums[(int)FamilyFunction.BatchesOfLosses].Add(TKernel.FocalLossGradientBatch(logits, labels, 2f, results, Scale));
        sums[(int)FamilyFunction.BatchesOfLosses].Add(results);
        sums[(int)FamilyFunction.BatchesOfLosses].Add(TKernel.BinaryCrossEntropyGradientBatch(logits, targets, options, results, Scale));
        sums[(int)FamilyFunction.BatchesOfLosses].Add(results);
    }

    private static void AddLosses(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, int label, Span<float> results, Span<HashSum> sums)
    {
        sums[(int)FamilyFunction.LogProbabilitiesBesideALoss].Add(TKernel.CrossEntropyWithLogProbabilities(logits, label, results));
        sums[(int)FamilyFunction.LogProbabilitiesBesideALoss].Add(results);
        sums[(int)FamilyFunction.GradientsAtATemperature].Add(TKernel.CrossEntropyGradient(logits, Temperature, label, results, Scale));
        sums[(int)FamilyFunction.GradientsAtATemperature].Add(results);
        sums[(int)FamilyFunction.GradientsAtATemperature].Add(TKernel.CrossEntropyGradient(logits, Temperature, targets, results, Scale));
        sums[(int)FamilyFunction.GradientsAtATemperature].Add(results);
        sums[(int)FamilyFunction.NegativeLogLikelihood].Add(TKernel.NegativeLogLikelihoodGradient(logits, label, results, Scale));
        sums[(int)FamilyFunction.NegativeLogLikelihood].Add(results);
        sums[(int)FamilyFunction.KullbackLeibler].Add(TKernel.KullbackLeiblerGradient(logits, targets, results, Scale));
        sums[(int)FamilyFunction.KullbackLeibler].Add(results);
        sums[(int)FamilyFunction.KullbackLeiblerOfLogTargets].Add(TKernel.KullbackLeiblerOfLogTargetsGradient(targets, logits, results, Scale));
        sums[(int)FamilyFunction.KullbackLeiblerOfLogTargets].Add(results);
        sums[(int)FamilyFunction.LogProbability].Add(TKernel.LogProbabilityGradient(logits, label, results, Scale));
        sums[(int)FamilyFunction.LogProbability].Add(results);
        sums[(int)FamilyFunction.CrossEntropyOfProbabilities].Add(TKernel.CrossEntropyOfProbabilitiesGradient(targets, label, results, Scale));
        sums[(int)FamilyFunction.CrossEntropyOfProbabilities].Add(results);
        sums[(int)FamilyFunction.CrossEntropyOfProbabilities].Add(TKernel.CrossEntropyOfProbabilitiesGradient(targets, logits, results, Scale));
        sums[(int)FamilyFunction.CrossEntropyOfProbabilities].Add(results);
        sums[(int)FamilyFunction.Entropy].Add(TKernel.EntropyGradient(logits, results, Scale));
        sums[(int)FamilyFunction.Entropy].Add(results);
        sums[(int)FamilyFunction.FocalLoss].Add(TKernel.FocalLossGradient(logits, label, 2f, results, Scale));
        sums[(int)FamilyFunction.FocalLoss].Add(results);
        sums[(int)FamilyFunction.FocalLoss].Add(TKernel.FocalLossGradient(logits, label, 0.5f, results, Scale));
        sums[(int)FamilyFunction.FocalLoss].Add(results);
        sums[(int)FamilyFunction.ZLoss].Add(TKernel.ZLossGradient(logits, results, Scale));
        sums[(int)FamilyFunction.ZLoss].Add(results);
    }

    private static void AddDerivatives(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> results, Span<HashSum> sums)
    {
        BinaryCrossEntropyOptions options = new() { PositiveWeights = targets, LabelSmoothing = 0.1f };
        sums[(int)FamilyFunction.BinaryCrossEntropy].Add(TKernel.BinaryCrossEntropyGradient(logits, targets, default, results, Scale));
        sums[(int)FamilyFunction.BinaryCrossEntropy].Add(results);
        TKernel.BinaryCrossEntropy(logits, targets, options, results);
        sums[(int)FamilyFunction.BinaryCrossEntropy].Add(results);
        TKernel.LogSoftmaxGradient(logits, targets, results);
        sums[(int)FamilyFunction.LogSoftmaxGradient].Add(results);
        TKernel.LogSumExpGradient(logits, 1.5f, Scale, results);
        sums[(int)FamilyFunction.LogSumExpGradient].Add(results);
        TKernel.CrossEntropyHessianProduct(targets, logits, results);
        sums[(int)FamilyFunction.CrossEntropyHessianProduct].Add(results);
        TKernel.Softmin(logits, results);
        sums[(int)FamilyFunction.Softmin].Add(results);
    }

    private static void AddSamplers(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> probabilities, int choice, ref KernelRandom random, Span<float> results, Span<HashSum> sums)
    {
        SamplerOptions options = Options(choice);
        TKernel.Truncate(logits, options, results);
        sums[(int)FamilyFunction.Truncate].Add(results);
        sums[(int)FamilyFunction.SampleWithOptions].Add(TKernel.Sample(logits, options, ref random));
        sums[(int)FamilyFunction.SampleFromProbabilities].Add(TKernel.SampleFromProbabilities(probabilities, random.NextDouble()));
        Span<double> uniforms = stackalloc double[Draws];
        foreach (ref double uniform in uniforms)
        {
            uniform = random.NextDouble();
        }

        Span<int> drawn = stackalloc int[Draws];
        TKernel.SampleWithoutReplacement(logits, uniforms, drawn);
        foreach (int index in drawn)
        {
            sums[(int)FamilyFunction.SampleWithoutReplacement].Add(index);
        }

        sums[(int)FamilyFunction.SampleGumbel].Add(TKernel.SampleGumbel(logits, ref random));
        KernelRandom split = random.Split();
        split.Jump();
        sums[(int)FamilyFunction.KernelRandom].Add(random.NextUInt64());
        sums[(int)FamilyFunction.KernelRandom].Add(split.NextUInt64());
    }

    private static void AddSampledBatch(ReadOnlySpan<float> logits, int choice, ref KernelRandom random, Span<HashSum> sums)
    {
        Span<int> classes = stackalloc int[HashedRows.BatchRows];
        TKernel.SampleBatch(logits, Options(choice), ref random, classes);
        foreach (int index in classes)
        {
            sums[(int)FamilyFunction.SampleWithOptions].Add(index);
        }
    }

    private static SamplerOptions Options(int choice)
    {
        SamplerOptions options = default;
        switch (choice % 5)
        {
            case 1:
                options.TopK = 2;
                break;
            case 2:
                options.TopP = 0.7f;
                break;
            case 3:
                options.MinP = 0.1f;
                break;
            case 4:
                options.TopK = 8;
                options.TopP = 0.9f;
                options.MinP = 0.01f;
                options.Temperature = Temperature;
                break;
        }

        return options;
    }
}
