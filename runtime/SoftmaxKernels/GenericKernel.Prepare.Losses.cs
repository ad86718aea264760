using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Compilation of losses before the first call.</content>
public static partial class GenericKernel
{
    private static void PrepareLosses(PreparationRows rows, int size, KernelArithmetic arithmetic)
    {
        NegativeLogLikelihood(rows.Row, rows.Label, arithmetic);
        NegativeLogLikelihoodGradient(rows.Row, rows.Label, rows.Destination, rows.Scale, arithmetic);
        KullbackLeibler(rows.Row, rows.Row, arithmetic);
        KullbackLeiblerGradient(rows.Row, rows.Row, rows.Destination, rows.Scale, arithmetic);
        KullbackLeiblerOfLogTargets(rows.Row, rows.Row, arithmetic);
        KullbackLeiblerOfLogTargetsGradient(rows.Row, rows.Row, rows.Destination, rows.Scale, arithmetic);
        LogProbability(rows.Row, rows.Label, arithmetic);
        LogProbabilityGradient(rows.Row, rows.Label, rows.Destination, rows.Scale, arithmetic);
        CrossEntropyOfProbabilities(rows.Row, rows.Label, arithmetic);
        CrossEntropyOfProbabilitiesGradient(rows.Row, rows.Label, rows.Destination, rows.Scale, arithmetic);
        CrossEntropyOfProbabilities(rows.Row, rows.Row, arithmetic);
        CrossEntropyOfProbabilitiesGradient(rows.Row, rows.Row, rows.Destination, rows.Scale, arithmetic);
        Entropy(rows.Row, arithmetic);
        EntropyGradient(rows.Row, rows.Destination, rows.Scale, arithmetic);
        ZLoss(rows.Row, arithmetic);
        ZLossGradient(rows.Row, rows.Destination, rows.Scale, arithmetic);
        FocalLoss(rows.Row, rows.Label, rows.Scale, arithmetic);
        FocalLossGradient(rows.Row, rows.Label, rows.Scale, rows.Destination, rows.Scale, arithmetic);
        NegativeLogLikelihoodBatch(rows.Batch, rows.Labels, size, arithmetic);
        NegativeLogLikelihoodGradientBatch(rows.Batch, rows.Labels, size, rows.BatchDestination, rows.Scale, arithmetic);
        KullbackLeiblerBatch(rows.Batch, rows.Batch, size, arithmetic);
        KullbackLeiblerGradientBatch(rows.Batch, rows.Batch, size, rows.BatchDestination, rows.Scale, arithmetic);
        KullbackLeiblerOfLogTargetsBatch(rows.Batch, rows.Batch, size, arithmetic);
        KullbackLeiblerOfLogTargetsGradientBatch(rows.Batch, rows.Batch, size, rows.BatchDestination, rows.Scale, arithmetic);
        LogProbabilityBatch(rows.Batch, rows.Labels, size, rows.Results, arithmetic);
        LogProbabilityGradientBatch(rows.Batch, rows.Labels, size, rows.BatchDestination, rows.Scale, arithmetic);
        LogProbabilityGradientBatch(rows.Batch, rows.Labels, rows.Results, size, rows.BatchDestination, arithmetic);
        CrossEntropyOfProbabilitiesBatch(rows.Batch, rows.Labels, size, arithmetic);
        CrossEntropyOfProbabilitiesGradientBatch(rows.Batch, rows.Labels, size, rows.BatchDestination, rows.Scale, arithmetic);
        CrossEntropyOfProbabilitiesBatch(rows.Batch, rows.Batch, size, arithmetic);
        CrossEntropyOfProbabilitiesGradientBatch(rows.Batch, rows.Batch, size, rows.BatchDestination, rows.Scale, arithmetic);
        EntropyBatch(rows.Batch, size, arithmetic);
        EntropyGradientBatch(rows.Batch, size, rows.BatchDestination, rows.Scale, arithmetic);
        ZLossBatch(rows.Batch, size, arithmetic);
        ZLossGradientBatch(rows.Batch, size, rows.BatchDestination, rows.Scale, arithmetic);
        FocalLossBatch(rows.Batch, rows.Labels, size, rows.Scale, arithmetic);
        FocalLossGradientBatch(rows.Batch, rows.Labels, size, rows.Scale, rows.BatchDestination, rows.Scale, arithmetic);
    }

    private static void PrepareMaskedLosses(PreparationRows rows, int size, KernelArithmetic arithmetic)
    {
        // Which looks whether a row is empty, and else does the same.
        Entropy(rows.Row, rows.Allowed, EmptyRows.Zero, arithmetic);
        EntropyGradient(rows.Row, rows.Allowed, rows.Destination, rows.Scale, EmptyRows.Zero, arithmetic);
        EntropyBatch(rows.Batch, rows.Allowed, size, EmptyRows.Zero, arithmetic);
        EntropyGradientBatch(rows.Batch, rows.Allowed, size, rows.BatchDestination, rows.Scale, EmptyRows.Zero, arithmetic);
        LogProbability(rows.Row, rows.Allowed, rows.Label, EmptyRows.Zero, arithmetic);
        LogProbabilityGradient(rows.Row, rows.Allowed, rows.Label, rows.Destination, rows.Scale, EmptyRows.Zero, arithmetic);
        LogProbabilityBatch(rows.Batch, rows.Allowed, rows.Labels, size, rows.Results, EmptyRows.Zero, arithmetic);
        LogProbabilityGradientBatch(rows.Batch, rows.Allowed, rows.Labels, size, rows.BatchDestination, rows.Scale, EmptyRows.Zero, arithmetic);
        LogProbabilityGradientBatch(rows.Batch, rows.Allowed, rows.Labels, rows.Results, size, rows.BatchDestination, EmptyRows.Zero, arithmetic);
    }

    private static void PrepareMaskedLossesOfBytes(PreparationRows rows, int size, KernelArithmetic arithmetic)
    {
        Entropy(rows.Row, rows.AllowedBytes, arithmetic: arithmetic);
        EntropyGradient(rows.Row, rows.AllowedBytes, rows.Destination, rows.Scale, arithmetic: arithmetic);
        EntropyBatch(rows.Batch, rows.AllowedBytes, size, arithmetic: arithmetic);
        EntropyGradientBatch(rows.Batch, rows.AllowedBytes, size, rows.BatchDestination, rows.Scale, arithmetic: arithmetic);
        LogProbability(rows.Row, rows.AllowedBytes, rows.Label, arithmetic: arithmetic);
        LogProbabilityGradient(rows.Row, rows.AllowedBytes, rows.Label, rows.Destination, rows.Scale, arithmetic: arithmetic);
        LogProbabilityBatch(rows.Batch, rows.AllowedBytes, rows.Labels, size, rows.Results, arithmetic: arithmetic);
        LogProbabilityGradientBatch(rows.Batch, rows.AllowedBytes, rows.Labels, size, rows.BatchDestination, rows.Scale, arithmetic: arithmetic);
        LogProbabilityGradientBatch(rows.Batch, rows.AllowedBytes, rows.Labels, rows.Results, size, rows.BatchDestination, arithmetic: arithmetic);
    }

    private static void PrepareBinaryCrossEntropy(PreparationRows rows, int size, KernelArithmetic arithmetic)
    {
        BinaryCrossEntropy(rows.Row, rows.Row, arithmetic);
        BinaryCrossEntropy(rows.Row, rows.Row, rows.BinaryOptions, arithmetic);
        BinaryCrossEntropy(rows.Row, rows.Row, rows.BinaryOptions, rows.Destination, arithmetic);
        BinaryCrossEntropyGradient(rows.Row, rows.Row, rows.Destination, rows.Scale, arithmetic);
        BinaryCrossEntropyGradient(rows.Row, rows.Row, rows.BinaryOptions, rows.Destination, rows.Scale, arithmetic);
        BinaryCrossEntropyBatch(rows.Batch, rows.Batch, size, arithmetic);
        BinaryCrossEntropyBatch(rows.Batch, rows.Batch, size, rows.BinaryOptions, arithmetic);
        BinaryCrossEntropyBatch(rows.Batch, rows.Batch, size, rows.BinaryOptions, rows.BatchDestination, arithmetic);
        BinaryCrossEntropyGradientBatch(rows.Batch, rows.Batch, size, rows.BatchDestination, rows.Scale, arithmetic);
        BinaryCrossEntropyGradientBatch(rows.Batch, rows.Batch, size, rows.BinaryOptions, rows.BatchDestination, rows.Scale, arithmetic);
    }

    private static void PrepareDerivatives(PreparationRows rows, int size, KernelArithmetic arithmetic)
    {
        LogSoftmaxGradient(rows.Row, rows.Row, rows.Destination, arithmetic);
        LogSumExpGradient(rows.Row, rows.Scale, rows.Scale, rows.Destination, arithmetic);
        CrossEntropyHessianProduct(rows.Row, rows.Row, rows.Destination, arithmetic);
        Softmin(rows.Row, rows.Destination, arithmetic);
        LogSoftmaxGradientBatch(rows.Batch, rows.Batch, size, rows.BatchDestination, arithmetic);
        LogSumExpGradientBatch(rows.Batch, rows.Results, rows.Results, size, rows.BatchDestination, arithmetic);
        CrossEntropyHessianProductBatch(rows.Batch, rows.Batch, size, rows.BatchDestination, arithmetic);
        SoftminBatch(rows.Batch, size, rows.BatchDestination, arithmetic);
    }
}
