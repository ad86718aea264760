using System;
using System.Collections.Generic;
using System.Linq;

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

/// <summary>What one member of the kernels of losses is to compute; nothing of the product.</summary>
/// <param name="Name">Its name, and which overload.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Needs">What it takes beside the row.</param>
/// <param name="Reference">A row, by the reference.</param>
internal sealed record LossDefinition(string Name, Output Output, string Needs, Func<ReferenceLosses, LossArguments, float> Reference)
{
    public static readonly IReadOnlyList<LossDefinition> All =
    [
        new(
            "NegativeLogLikelihood",
            Output.None,
            Needs: "label",
            (_, a) => ReferenceLosses.NegativeLogLikelihood(a.X, a.Label)),
        new(
            "NegativeLogLikelihoodGradient",
            Output.Rows,
            Needs: "label",
            (_, a) => ReferenceLosses.NegativeLogLikelihoodGradient(a.X, a.Label, a.Destination, a.Scale)),
        new(
            "KullbackLeibler",
            Output.None,
            Needs: "targets",
            (r, a) => r.KullbackLeibler(a.X, a.T)),
        new(
            "KullbackLeiblerGradient",
            Output.Rows,
            Needs: "targets",
            (r, a) => r.KullbackLeiblerGradient(a.X, a.T, a.Destination, a.Scale)),
        new(
            "KullbackLeiblerOfLogTargets",
            Output.None,
            Needs: "targets",
            (r, a) => r.KullbackLeiblerOfLogTargets(a.X, a.T)),
        new(
            "KullbackLeiblerOfLogTargetsGradient",
            Output.Rows,
            Needs: "targets",
            (r, a) => r.KullbackLeiblerOfLogTargetsGradient(a.X, a.T, a.Destination, a.Scale)),
        new(
            "LogProbability",
            Output.EachRow,
            Needs: "label",
            (r, a) => r.LogProbability(a.X, a.Label)),
        new(
            "LogProbabilityGradient",
            Output.Rows,
            Needs: "label",
            (r, a) => r.LogProbabilityGradient(a.X, a.Label, a.Destination, a.Scale)),
        new(
            "LogProbabilityGradient with a scale for each row",
            Output.Rows,
            Needs: "label, scales",
            (r, a) => r.LogProbabilityGradient(a.X, a.Label, a.Destination, a.Upstream)),
        new(
            "CrossEntropyOfProbabilities",
            Output.None,
            Needs: "label",
            (r, a) => r.CrossEntropyOfProbabilities(a.X, a.Label)),
        new(
            "CrossEntropyOfProbabilitiesGradient",
            Output.Rows,
            Needs: "label",
            (r, a) => r.CrossEntropyOfProbabilitiesGradient(a.X, a.Label, a.Destination, a.Scale)),
        new(
            "CrossEntropyOfProbabilities of targets",
            Output.None,
            Needs: "targets",
            (r, a) => r.CrossEntropyOfProbabilities(a.X, a.T)),
        new(
            "CrossEntropyOfProbabilitiesGradient of targets",
            Output.Rows,
            Needs: "targets",
            (r, a) => r.CrossEntropyOfProbabilitiesGradient(a.X, a.T, a.Destination, a.Scale)),
        new(
            "Entropy",
            Output.None,
            Needs: "",
            (r, a) => r.Entropy(a.X)),
        new(
            "EntropyGradient",
            Output.Rows,
            Needs: "",
            (r, a) => r.EntropyGradient(a.X, a.Destination, a.Scale)),
        new(
            "FocalLoss",
            Output.None,
            Needs: "label, focus",
            (r, a) => r.FocalLoss(a.X, a.Label, a.Focus)),
        new(
            "FocalLossGradient",
            Output.Rows,
            Needs: "label, focus",
            (r, a) => r.FocalLossGradient(a.X, a.Label, a.Focus, a.Destination, a.Scale)),
        new(
            "ZLoss",
            Output.None,
            Needs: "",
            (r, a) => r.ZLoss(a.X)),
        new(
            "ZLossGradient",
            Output.Rows,
            Needs: "",
            (r, a) => r.ZLossGradient(a.X, a.Destination, a.Scale)),
        new(
            "BinaryCrossEntropy",
            Output.None,
            Needs: "targets",
            (r, a) => r.BinaryCrossEntropy(a.WithoutOptions())),
        new(
            "BinaryCrossEntropyGradient",
            Output.Rows,
            Needs: "targets",
            (r, a) => r.BinaryCrossEntropyGradient(a.WithoutOptions())),
        new(
            "BinaryCrossEntropy with options",
            Output.None,
            Needs: "targets, options",
            (r, a) => r.BinaryCrossEntropy(a)),
        new(
            "BinaryCrossEntropyGradient with options",
            Output.Rows,
            Needs: "targets, options",
            (r, a) => r.BinaryCrossEntropyGradient(a)),
        new(
            "BinaryCrossEntropy of each",
            Output.Rows,
            Needs: "targets, options",
            (r, a) =>
            {
                r.BinaryCrossEntropyOfEach(a);
                return 0f;
            }),
        new(
            "LogSoftmaxGradient",
            Output.Rows,
            Needs: "targets",
            (r, a) =>
            {
                r.LogSoftmaxGradient(a.X, a.T, a.Destination);
                return 0f;
            }),
        new(
            "LogSumExpGradient",
            Output.Rows,
            Needs: "row numbers",
            (r, a) =>
            {
                r.LogSumExpGradient(a.X, a.LogSumExp, a.Upstream, a.Destination);
                return 0f;
            }),
        new(
            "CrossEntropyHessianProduct",
            Output.Rows,
            Needs: "targets",
            (r, a) =>
            {
                r.CrossEntropyHessianProduct(a.X, a.T, a.Destination);
                return 0f;
            }),
        new(
            "Softmin",
            Output.Rows,
            Needs: "",
            (r, a) =>
            {
                r.Softmin(a.X, a.Destination);
                return 0f;
            }),
    ];

    /// <summary>Gets a value indicating whether the mean of a batch is that of all elements, which is not that of the rounded means of rows.</summary>
    public bool IsMeanOfElements => Name.StartsWith("BinaryCrossEntropy", StringComparison.Ordinal) && !Name.EndsWith("each", StringComparison.Ordinal);

    public static LossDefinition Get(string name) => All.Single(definition => definition.Name == name);

    /// <summary>A batch, row by row: what it writes goes to its arguments, and the mean of what rows return is returned.</summary>
    public float ReferenceBatch(ReferenceLosses reference, LossArguments batch)
    {
        if (IsMeanOfElements)
        {
            return Reference(reference, batch);
        }

        double total = 0.0;
        for (int row = 0; row < batch.Rows; row++)
        {
            LossArguments one = batch.Row(row);
            float result = Reference(reference, one);
            total += result;
            one.Destination.CopyTo(batch.Destination, row * batch.Size);
            batch.Results[row] = result;
        }

        return batch.Rows == 0 || Output == Output.EachRow ? 0f : (float)(total / batch.Rows);
    }

    public override string ToString() => Name;
}
