using System;
using System.Collections.Generic;

namespace SoftmaxKernels.Tests.Losses;

/// <summary>One member of the kernels of losses, as it is called on a generated kernel and on the generic one.</summary>
/// <param name="Name">Its name, and which overload.</param>
/// <param name="Generated">A row, by a generated kernel.</param>
/// <param name="Generic">A row, by the generic kernel.</param>
/// <param name="GeneratedBatch">A batch, by a generated kernel.</param>
/// <param name="GenericBatch">A batch, by the generic kernel.</param>
internal sealed record LossMember(
    string Name,
    Func<LossArguments, float> Generated,
    Func<LossArguments, float> Generic,
    Func<LossArguments, float> GeneratedBatch,
    Func<LossArguments, float> GenericBatch)
{
    /// <summary>Gets what it is to compute.</summary>
    public LossDefinition Definition { get; } = LossDefinition.Get(Name);

    /// <summary>All members of a generated kernel.</summary>
    public static IReadOnlyList<LossMember> Of<TKernel>()
        where TKernel : ILossesKernel =>
    [
        new(
            "NegativeLogLikelihood",
            a => TKernel.NegativeLogLikelihood(a.X, a.Label),
            a => GenericKernel.NegativeLogLikelihood(a.X, a.Label, a.Arithmetic),
            a => TKernel.NegativeLogLikelihoodBatch(a.X, a.Labels),
            a => GenericKernel.NegativeLogLikelihoodBatch(a.X, a.Labels, a.Size, a.Arithmetic)),
        new(
            "NegativeLogLikelihoodGradient",
            a => TKernel.NegativeLogLikelihoodGradient(a.X, a.Label, a.Destination, a.Scale),
            a => GenericKernel.NegativeLogLikelihoodGradient(a.X, a.Label, a.Destination, a.Scale, a.Arithmetic),
            a => TKernel.NegativeLogLikelihoodGradientBatch(a.X, a.Labels, a.Destination, a.Scale),
            a => GenericKernel.NegativeLogLikelihoodGradientBatch(a.X, a.Labels, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "KullbackLeibler",
            a => TKernel.KullbackLeibler(a.X, a.T),
            a => GenericKernel.KullbackLeibler(a.X, a.T, a.Arithmetic),
            a => TKernel.KullbackLeiblerBatch(a.X, a.T),
            a => GenericKernel.KullbackLeiblerBatch(a.X, a.T, a.Size, a.Arithmetic)),
        new(
            "KullbackLeiblerGradient",
            a => TKernel.KullbackLeiblerGradient(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.KullbackLeiblerGradient(a.X, a.T, a.Destination, a.Scale, a.Arithmetic),
            a => TKernel.KullbackLeiblerGradientBatch(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.KullbackLeiblerGradientBatch(a.X, a.T, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "KullbackLeiblerOfLogTargets",
            a => TKernel.KullbackLeiblerOfLogTargets(a.X, a.T),
            a => GenericKernel.KullbackLeiblerOfLogTargets(a.X, a.T, a.Arithmetic),
            a => TKernel.KullbackLeiblerOfLogTargetsBatch(a.X, a.T),
            a => GenericKernel.KullbackLeiblerOfLogTargetsBatch(a.X, a.T, a.Size, a.Arithmetic)),
        new(
            "KullbackLeiblerOfLogTargetsGradient",
            a => TKernel.KullbackLeiblerOfLogTargetsGradient(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.KullbackLeiblerOfLogTargetsGradient(a.X, a.T, a.Destination, a.Scale, a.Arithmetic),
            a => TKernel.KullbackLeiblerOfLogTargetsGradientBatch(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.KullbackLeiblerOfLogTargetsGradientBatch(a.X, a.T, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "LogProbability",
            a => TKernel.LogProbability(a.X, a.Label),
            a => GenericKernel.LogProbability(a.X, a.Label, a.Arithmetic),
            a =>
            {
                TKernel.LogProbabilityBatch(a.X, a.Labels, a.Results);
                return 0f;
            },
            a =>
            {
                GenericKernel.LogProbabilityBatch(a.X, a.Labels, a.Size, a.Results, a.Arithmetic);
                return 0f;
            }),
        new(
            "LogProbabilityGradient",
            a => TKernel.LogProbabilityGradient(a.X, a.Label, a.Destination, a.Scale),
            a => GenericKernel.LogProbabilityGradient(a.X, a.Label, a.Destination, a.Scale, a.Arithmetic),
            a => TKernel.LogProbabilityGradientBatch(a.X, a.Labels, a.Destination, a.Scale),
            a => GenericKernel.LogProbabilityGradientBatch(a.X, a.Labels, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "LogProbabilityGradient with a scale for each row",
            a => TKernel.LogProbabilityGradient(a.X, a.Label, a.Destination, a.Upstream),
            a => GenericKernel.LogProbabilityGradient(a.X, a.Label, a.Destination, a.Upstream, a.Arithmetic),
            a => TKernel.LogProbabilityGradientBatch(a.X, a.Labels, a.Upstreams, a.Destination),
            a => GenericKernel.LogProbabilityGradientBatch(a.X, a.Labels, a.Upstreams, a.Size, a.Destination, a.Arithmetic)),
        new(
            "CrossEntropyOfProbabilities",
            a => TKernel.CrossEntropyOfProbabilities(a.X, a.Label),
            a => GenericKernel.CrossEntropyOfProbabilities(a.X, a.Label, a.Arithmetic),
            a => TKernel.CrossEntropyOfProbabilitiesBatch(a.X, a.Labels),
            a => GenericKernel.CrossEntropyOfProbabilitiesBatch(a.X, a.Labels, a.Size, a.Arithmetic)),
        new(
            "CrossEntropyOfProbabilitiesGradient",
            a => TKernel.CrossEntropyOfProbabilitiesGradient(a.X, a.Label, a.Destination, a.Scale),
            a => GenericKernel.CrossEntropyOfProbabilitiesGradient(a.X, a.Label, a.Destination, a.Scale, a.Arithmetic),
            a => TKernel.CrossEntropyOfProbabilitiesGradientBatch(a.X, a.Labels, a.Destination, a.Scale),
            a => GenericKernel.CrossEntropyOfProbabilitiesGradientBatch(a.X, a.Labels, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "CrossEntropyOfProbabilities of targets",
            a => TKernel.CrossEntropyOfProbabilities(a.X, a.T),
            a => GenericKernel.CrossEntropyOfProbabilities(a.X, a.T, a.Arithmetic),
            a => TKernel.CrossEntropyOfProbabilitiesBatch(a.X, a.T),
            a => GenericKernel.CrossEntropyOfProbabilitiesBatch(a.X, a.T, a.Size, a.Arithmetic)),
        new(
            "CrossEntropyOfProbabilitiesGradient of targets",
            a => TKernel.CrossEntropyOfProbabilitiesGradient(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.CrossEntropyOfProbabilitiesGradient(a.X, a.T, a.Destination, a.Scale, a.Arithmetic),
            a => TKernel.CrossEntropyOfProbabilitiesGradientBatch(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.CrossEntropyOfProbabilitiesGradientBatch(a.X, a.T, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "Entropy",
            a => TKernel.Entropy(a.X),
            a => GenericKernel.Entropy(a.X, a.Arithmetic),
            a => TKernel.EntropyBatch(a.X),
            a => GenericKernel.EntropyBatch(a.X, a.Size, a.Arithmetic)),
        new(
            "EntropyGradient",
            a => TKernel.EntropyGradient(a.X, a.Destination, a.Scale),
            a => GenericKernel.EntropyGradient(a.X, a.Destination, a.Scale, a.Arithmetic),
            a => TKernel.EntropyGradientBatch(a.X, a.Destination, a.Scale),
            a => GenericKernel.EntropyGradientBatch(a.X, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "FocalLoss",
            a => TKernel.FocalLoss(a.X, a.Label, a.Focus),
            a => GenericKernel.FocalLoss(a.X, a.Label, a.Focus, a.Arithmetic),
            a => TKernel.FocalLossBatch(a.X, a.Labels, a.Focus),
            a => GenericKernel.FocalLossBatch(a.X, a.Labels, a.Size, a.Focus, a.Arithmetic)),
        new(
            "FocalLossGradient",
            a => TKernel.FocalLossGradient(a.X, a.Label, a.Focus, a.Destination, a.Scale),
            a => GenericKernel.FocalLossGradient(a.X, a.Label, a.Focus, a.Destination, a.Scale, a.Arithmetic),
            a => TKernel.FocalLossGradientBatch(a.X, a.Labels, a.Focus, a.Destination, a.Scale),
            a => GenericKernel.FocalLossGradientBatch(a.X, a.Labels, a.Size, a.Focus, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "ZLoss",
            a => TKernel.ZLoss(a.X),
            a => GenericKernel.ZLoss(a.X, a.Arithmetic),
            a => TKernel.ZLossBatch(a.X),
            a => GenericKernel.ZLossBatch(a.X, a.Size, a.Arithmetic)),
        new(
            "ZLossGradient",
            a => TKernel.ZLossGradient(a.X, a.Destination, a.Scale),
            a => GenericKernel.ZLossGradient(a.X, a.Destination, a.Scale, a.Arithmetic),
            a => TKernel.ZLossGradientBatch(a.X, a.Destination, a.Scale),
            a => GenericKernel.ZLossGradientBatch(a.X, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "BinaryCrossEntropy",
            a => TKernel.BinaryCrossEntropy(a.X, a.T),
            a => GenericKernel.BinaryCrossEntropy(a.X, a.T, a.Arithmetic),
            a => TKernel.BinaryCrossEntropyBatch(a.X, a.T),
            a => GenericKernel.BinaryCrossEntropyBatch(a.X, a.T, a.Size, a.Arithmetic)),
        new(
            "BinaryCrossEntropyGradient",
            a => TKernel.BinaryCrossEntropyGradient(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.BinaryCrossEntropyGradient(a.X, a.T, a.Destination, a.Scale, a.Arithmetic),
            a => TKernel.BinaryCrossEntropyGradientBatch(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.BinaryCrossEntropyGradientBatch(a.X, a.T, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "BinaryCrossEntropy with options",
            a => TKernel.BinaryCrossEntropy(a.X, a.T, a.Options),
            a => GenericKernel.BinaryCrossEntropy(a.X, a.T, a.Options, a.Arithmetic),
            a => TKernel.BinaryCrossEntropyBatch(a.X, a.T, a.Options),
            a => GenericKernel.BinaryCrossEntropyBatch(a.X, a.T, a.Size, a.Options, a.Arithmetic)),
        new(
            "BinaryCrossEntropyGradient with options",
            a => TKernel.BinaryCrossEntropyGradient(a.X, a.T, a.Options, a.Destination, a.Scale),
            a => GenericKernel.BinaryCrossEntropyGradient(a.X, a.T, a.Options, a.Destination, a.Scale, a.Arithmetic),
            a => TKernel.BinaryCrossEntropyGradientBatch(a.X, a.T, a.Options, a.Destination, a.Scale),
            a => GenericKernel.BinaryCrossEntropyGradientBatch(a.X, a.T, a.Size, a.Options, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "BinaryCrossEntropy of each",
            a =>
            {
                TKernel.BinaryCrossEntropy(a.X, a.T, a.Options, a.Destination);
                return 0f;
            },
            a =>
            {
                GenericKernel.BinaryCrossEntropy(a.X, a.T, a.Options, a.Destination, a.Arithmetic);
                return 0f;
            },
            a =>
            {
                TKernel.BinaryCrossEntropyBatch(a.X, a.T, a.Options, a.Destination);
                return 0f;
            },
            a =>
            {
                GenericKernel.BinaryCrossEntropyBatch(a.X, a.T, a.Size, a.Options, a.Destination, a.Arithmetic);
                return 0f;
            }),
        new(
            "LogSoftmaxGradient",
            a =>
            {
                TKernel.LogSoftmaxGradient(a.X, a.T, a.Destination);
                return 0f;
            },
            a =>
            {
                GenericKernel.LogSoftmaxGradient(a.X, a.T, a.Destination, a.Arithmetic);
                return 0f;
            },
            a =>
            {
                TKernel.LogSoftmaxGradientBatch(a.X, a.T, a.Destination);
                return 0f;
            },
            a =>
            {
                GenericKernel.LogSoftmaxGradientBatch(a.X, a.T, a.Size, a.Destination, a.Arithmetic);
                return 0f;
            }),
        new(
            "LogSumExpGradient",
            a =>
            {
                TKernel.LogSumExpGradient(a.X, a.LogSumExp, a.Upstream, a.Destination);
                return 0f;
            },
            a =>
            {
                GenericKernel.LogSumExpGradient(a.X, a.LogSumExp, a.Upstream, a.Destination, a.Arithmetic);
                return 0f;
            },
            a =>
            {
                TKernel.LogSumExpGradientBatch(a.X, a.LogSumExps, a.Upstreams, a.Destination);
                return 0f;
            },
            a =>
            {
                GenericKernel.LogSumExpGradientBatch(a.X, a.LogSumExps, a.Upstreams, a.Size, a.Destination, a.Arithmetic);
                return 0f;
            }),
        new(
            "CrossEntropyHessianProduct",
            a =>
            {
                TKernel.CrossEntropyHessianProduct(a.X, a.T, a.Destination);
                return 0f;
            },
            a =>
            {
                GenericKernel.CrossEntropyHessianProduct(a.X, a.T, a.Destination, a.Arithmetic);
                return 0f;
            },
            a =>
            {
                TKernel.CrossEntropyHessianProductBatch(a.X, a.T, a.Destination);
                return 0f;
            },
            a =>
            {
                GenericKernel.CrossEntropyHessianProductBatch(a.X, a.T, a.Size, a.Destination, a.Arithmetic);
                return 0f;
            }),
        new(
            "Softmin",
            a =>
            {
                TKernel.Softmin(a.X, a.Destination);
                return 0f;
            },
            a =>
            {
                GenericKernel.Softmin(a.X, a.Destination, a.Arithmetic);
                return 0f;
            },
            a =>
            {
                TKernel.SoftminBatch(a.X, a.Destination);
                return 0f;
            },
            a =>
            {
                GenericKernel.SoftminBatch(a.X, a.Size, a.Destination, a.Arithmetic);
                return 0f;
            }),
    ];

    public override string ToString() => Name;
}
