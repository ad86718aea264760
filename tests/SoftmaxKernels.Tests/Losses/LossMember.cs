using System;
using System.Collections.Generic;

namespace SoftmaxKernels.Tests.Losses;

/// <summary>What a member writes.</summary>
internal enum Output
{
    /// <summary>Nothing: it returns a number.</summary>
    None,

    /// <summary>Whole rows.</summary>
    Rows,

    /// <summary>Whole rows in a batch of numbers that a row returns: one for each.</summary>
    EachRow,
}

/// <summary>One member of the kernels of losses, as it is called on a generated kernel, on the generic one and on the reference.</summary>
/// <param name="Name">Its name, and which overload.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Needs">What it takes beside the row.</param>
/// <param name="Generated">A row, by a generated kernel.</param>
/// <param name="Generic">A row, by the generic kernel.</param>
/// <param name="Reference">A row, by the reference.</param>
/// <param name="GeneratedBatch">A batch, by a generated kernel.</param>
/// <param name="GenericBatch">A batch, by the generic kernel.</param>
internal sealed record LossMember(
    string Name,
    Output Output,
    string Needs,
    Func<LossArguments, float> Generated,
    Func<LossArguments, float> Generic,
    Func<ReferenceLosses, LossArguments, float> Reference,
    Func<LossArguments, float> GeneratedBatch,
    Func<LossArguments, float> GenericBatch)
{
    /// <summary>Gets a value indicating whether the mean of a batch is that of all elements, which is not that of the rounded means of rows.</summary>
    public bool IsMeanOfElements => Name.StartsWith("BinaryCrossEntropy", StringComparison.Ordinal) && !Name.EndsWith("each", StringComparison.Ordinal);

    /// <summary>All members of a generated kernel.</summary>
    public static IReadOnlyList<LossMember> Of<TKernel>()
        where TKernel : ILossesKernel =>
    [
        new(
            "NegativeLogLikelihood",
            Output.None,
            Needs: "label",
            a => TKernel.NegativeLogLikelihood(a.X, a.Label),
            a => GenericKernel.NegativeLogLikelihood(a.X, a.Label, a.Arithmetic),
            (_, a) => ReferenceLosses.NegativeLogLikelihood(a.X, a.Label),
            a => TKernel.NegativeLogLikelihoodBatch(a.X, a.Labels),
            a => GenericKernel.NegativeLogLikelihoodBatch(a.X, a.Labels, a.Size, a.Arithmetic)),
        new(
            "NegativeLogLikelihoodGradient",
            Output.Rows,
            Needs: "label",
            a => TKernel.NegativeLogLikelihoodGradient(a.X, a.Label, a.Destination, a.Scale),
            a => GenericKernel.NegativeLogLikelihoodGradient(a.X, a.Label, a.Destination, a.Scale, a.Arithmetic),
            (_, a) => ReferenceLosses.NegativeLogLikelihoodGradient(a.X, a.Label, a.Destination, a.Scale),
            a => TKernel.NegativeLogLikelihoodGradientBatch(a.X, a.Labels, a.Destination, a.Scale),
            a => GenericKernel.NegativeLogLikelihoodGradientBatch(a.X, a.Labels, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "KullbackLeibler",
            Output.None,
            Needs: "targets",
            a => TKernel.KullbackLeibler(a.X, a.T),
            a => GenericKernel.KullbackLeibler(a.X, a.T, a.Arithmetic),
            (r, a) => r.KullbackLeibler(a.X, a.T),
            a => TKernel.KullbackLeiblerBatch(a.X, a.T),
            a => GenericKernel.KullbackLeiblerBatch(a.X, a.T, a.Size, a.Arithmetic)),
        new(
            "KullbackLeiblerGradient",
            Output.Rows,
            Needs: "targets",
            a => TKernel.KullbackLeiblerGradient(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.KullbackLeiblerGradient(a.X, a.T, a.Destination, a.Scale, a.Arithmetic),
            (r, a) => r.KullbackLeiblerGradient(a.X, a.T, a.Destination, a.Scale),
            a => TKernel.KullbackLeiblerGradientBatch(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.KullbackLeiblerGradientBatch(a.X, a.T, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "KullbackLeiblerOfLogTargets",
            Output.None,
            Needs: "targets",
            a => TKernel.KullbackLeiblerOfLogTargets(a.X, a.T),
            a => GenericKernel.KullbackLeiblerOfLogTargets(a.X, a.T, a.Arithmetic),
            (r, a) => r.KullbackLeiblerOfLogTargets(a.X, a.T),
            a => TKernel.KullbackLeiblerOfLogTargetsBatch(a.X, a.T),
            a => GenericKernel.KullbackLeiblerOfLogTargetsBatch(a.X, a.T, a.Size, a.Arithmetic)),
        new(
            "KullbackLeiblerOfLogTargetsGradient",
            Output.Rows,
            Needs: "targets",
            a => TKernel.KullbackLeiblerOfLogTargetsGradient(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.KullbackLeiblerOfLogTargetsGradient(a.X, a.T, a.Destination, a.Scale, a.Arithmetic),
            (r, a) => r.KullbackLeiblerOfLogTargetsGradient(a.X, a.T, a.Destination, a.Scale),
            a => TKernel.KullbackLeiblerOfLogTargetsGradientBatch(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.KullbackLeiblerOfLogTargetsGradientBatch(a.X, a.T, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "LogProbability",
            Output.EachRow,
            Needs: "label",
            a => TKernel.LogProbability(a.X, a.Label),
            a => GenericKernel.LogProbability(a.X, a.Label, a.Arithmetic),
            (r, a) => r.LogProbability(a.X, a.Label),
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
            Output.Rows,
            Needs: "label",
            a => TKernel.LogProbabilityGradient(a.X, a.Label, a.Destination, a.Scale),
            a => GenericKernel.LogProbabilityGradient(a.X, a.Label, a.Destination, a.Scale, a.Arithmetic),
            (r, a) => r.LogProbabilityGradient(a.X, a.Label, a.Destination, a.Scale),
            a => TKernel.LogProbabilityGradientBatch(a.X, a.Labels, a.Destination, a.Scale),
            a => GenericKernel.LogProbabilityGradientBatch(a.X, a.Labels, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "CrossEntropyOfProbabilities",
            Output.None,
            Needs: "label",
            a => TKernel.CrossEntropyOfProbabilities(a.X, a.Label),
            a => GenericKernel.CrossEntropyOfProbabilities(a.X, a.Label, a.Arithmetic),
            (r, a) => r.CrossEntropyOfProbabilities(a.X, a.Label),
            a => TKernel.CrossEntropyOfProbabilitiesBatch(a.X, a.Labels),
            a => GenericKernel.CrossEntropyOfProbabilitiesBatch(a.X, a.Labels, a.Size, a.Arithmetic)),
        new(
            "CrossEntropyOfProbabilitiesGradient",
            Output.Rows,
            Needs: "label",
            a => TKernel.CrossEntropyOfProbabilitiesGradient(a.X, a.Label, a.Destination, a.Scale),
            a => GenericKernel.CrossEntropyOfProbabilitiesGradient(a.X, a.Label, a.Destination, a.Scale, a.Arithmetic),
            (r, a) => r.CrossEntropyOfProbabilitiesGradient(a.X, a.Label, a.Destination, a.Scale),
            a => TKernel.CrossEntropyOfProbabilitiesGradientBatch(a.X, a.Labels, a.Destination, a.Scale),
            a => GenericKernel.CrossEntropyOfProbabilitiesGradientBatch(a.X, a.Labels, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "CrossEntropyOfProbabilities of targets",
            Output.None,
            Needs: "targets",
            a => TKernel.CrossEntropyOfProbabilities(a.X, a.T),
            a => GenericKernel.CrossEntropyOfProbabilities(a.X, a.T, a.Arithmetic),
            (r, a) => r.CrossEntropyOfProbabilities(a.X, a.T),
            a => TKernel.CrossEntropyOfProbabilitiesBatch(a.X, a.T),
            a => GenericKernel.CrossEntropyOfProbabilitiesBatch(a.X, a.T, a.Size, a.Arithmetic)),
        new(
            "CrossEntropyOfProbabilitiesGradient of targets",
            Output.Rows,
            Needs: "targets",
            a => TKernel.CrossEntropyOfProbabilitiesGradient(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.CrossEntropyOfProbabilitiesGradient(a.X, a.T, a.Destination, a.Scale, a.Arithmetic),
            (r, a) => r.CrossEntropyOfProbabilitiesGradient(a.X, a.T, a.Destination, a.Scale),
            a => TKernel.CrossEntropyOfProbabilitiesGradientBatch(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.CrossEntropyOfProbabilitiesGradientBatch(a.X, a.T, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "Entropy",
            Output.None,
            Needs: "",
            a => TKernel.Entropy(a.X),
            a => GenericKernel.Entropy(a.X, a.Arithmetic),
            (r, a) => r.Entropy(a.X),
            a => TKernel.EntropyBatch(a.X),
            a => GenericKernel.EntropyBatch(a.X, a.Size, a.Arithmetic)),
        new(
            "EntropyGradient",
            Output.Rows,
            Needs: "",
            a => TKernel.EntropyGradient(a.X, a.Destination, a.Scale),
            a => GenericKernel.EntropyGradient(a.X, a.Destination, a.Scale, a.Arithmetic),
            (r, a) => r.EntropyGradient(a.X, a.Destination, a.Scale),
            a => TKernel.EntropyGradientBatch(a.X, a.Destination, a.Scale),
            a => GenericKernel.EntropyGradientBatch(a.X, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "FocalLoss",
            Output.None,
            Needs: "label, focus",
            a => TKernel.FocalLoss(a.X, a.Label, a.Focus),
            a => GenericKernel.FocalLoss(a.X, a.Label, a.Focus, a.Arithmetic),
            (r, a) => r.FocalLoss(a.X, a.Label, a.Focus),
            a => TKernel.FocalLossBatch(a.X, a.Labels, a.Focus),
            a => GenericKernel.FocalLossBatch(a.X, a.Labels, a.Size, a.Focus, a.Arithmetic)),
        new(
            "FocalLossGradient",
            Output.Rows,
            Needs: "label, focus",
            a => TKernel.FocalLossGradient(a.X, a.Label, a.Focus, a.Destination, a.Scale),
            a => GenericKernel.FocalLossGradient(a.X, a.Label, a.Focus, a.Destination, a.Scale, a.Arithmetic),
            (r, a) => r.FocalLossGradient(a.X, a.Label, a.Focus, a.Destination, a.Scale),
            a => TKernel.FocalLossGradientBatch(a.X, a.Labels, a.Focus, a.Destination, a.Scale),
            a => GenericKernel.FocalLossGradientBatch(a.X, a.Labels, a.Size, a.Focus, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "ZLoss",
            Output.None,
            Needs: "",
            a => TKernel.ZLoss(a.X),
            a => GenericKernel.ZLoss(a.X, a.Arithmetic),
            (r, a) => r.ZLoss(a.X),
            a => TKernel.ZLossBatch(a.X),
            a => GenericKernel.ZLossBatch(a.X, a.Size, a.Arithmetic)),
        new(
            "ZLossGradient",
            Output.Rows,
            Needs: "",
            a => TKernel.ZLossGradient(a.X, a.Destination, a.Scale),
            a => GenericKernel.ZLossGradient(a.X, a.Destination, a.Scale, a.Arithmetic),
            (r, a) => r.ZLossGradient(a.X, a.Destination, a.Scale),
            a => TKernel.ZLossGradientBatch(a.X, a.Destination, a.Scale),
            a => GenericKernel.ZLossGradientBatch(a.X, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "BinaryCrossEntropy",
            Output.None,
            Needs: "targets",
            a => TKernel.BinaryCrossEntropy(a.X, a.T),
            a => GenericKernel.BinaryCrossEntropy(a.X, a.T, a.Arithmetic),
            (r, a) => r.BinaryCrossEntropy(a.WithoutOptions()),
            a => TKernel.BinaryCrossEntropyBatch(a.X, a.T),
            a => GenericKernel.BinaryCrossEntropyBatch(a.X, a.T, a.Size, a.Arithmetic)),
        new(
            "BinaryCrossEntropyGradient",
            Output.Rows,
            Needs: "targets",
            a => TKernel.BinaryCrossEntropyGradient(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.BinaryCrossEntropyGradient(a.X, a.T, a.Destination, a.Scale, a.Arithmetic),
            (r, a) => r.BinaryCrossEntropyGradient(a.WithoutOptions()),
            a => TKernel.BinaryCrossEntropyGradientBatch(a.X, a.T, a.Destination, a.Scale),
            a => GenericKernel.BinaryCrossEntropyGradientBatch(a.X, a.T, a.Size, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "BinaryCrossEntropy with options",
            Output.None,
            Needs: "targets, options",
            a => TKernel.BinaryCrossEntropy(a.X, a.T, a.Options),
            a => GenericKernel.BinaryCrossEntropy(a.X, a.T, a.Options, a.Arithmetic),
            (r, a) => r.BinaryCrossEntropy(a),
            a => TKernel.BinaryCrossEntropyBatch(a.X, a.T, a.Options),
            a => GenericKernel.BinaryCrossEntropyBatch(a.X, a.T, a.Size, a.Options, a.Arithmetic)),
        new(
            "BinaryCrossEntropyGradient with options",
            Output.Rows,
            Needs: "targets, options",
            a => TKernel.BinaryCrossEntropyGradient(a.X, a.T, a.Options, a.Destination, a.Scale),
            a => GenericKernel.BinaryCrossEntropyGradient(a.X, a.T, a.Options, a.Destination, a.Scale, a.Arithmetic),
            (r, a) => r.BinaryCrossEntropyGradient(a),
            a => TKernel.BinaryCrossEntropyGradientBatch(a.X, a.T, a.Options, a.Destination, a.Scale),
            a => GenericKernel.BinaryCrossEntropyGradientBatch(a.X, a.T, a.Size, a.Options, a.Destination, a.Scale, a.Arithmetic)),
        new(
            "BinaryCrossEntropy of each",
            Output.Rows,
            Needs: "targets, options",
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
            (r, a) =>
            {
                r.BinaryCrossEntropyOfEach(a);
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
            Output.Rows,
            Needs: "targets",
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
            (r, a) =>
            {
                r.LogSoftmaxGradient(a.X, a.T, a.Destination);
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
            Output.Rows,
            Needs: "row numbers",
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
            (r, a) =>
            {
                r.LogSumExpGradient(a.X, a.LogSumExp, a.Upstream, a.Destination);
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
            Output.Rows,
            Needs: "targets",
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
            (r, a) =>
            {
                r.CrossEntropyHessianProduct(a.X, a.T, a.Destination);
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
            Output.Rows,
            Needs: "",
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
            (r, a) =>
            {
                r.Softmin(a.X, a.Destination);
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
