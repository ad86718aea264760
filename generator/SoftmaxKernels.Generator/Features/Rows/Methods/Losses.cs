using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>Losses of what is not logits and a label, entropy, log-probabilities of classes, focal loss and z-loss, with their gradients and batches.</summary>
internal static class Losses
{
    private static readonly Parameter LogProbabilities = new("logProbabilities", ParameterRole.Row, "{N} log-probabilities x.");
    private static readonly Parameter LogProbabilityRows = new("logProbabilities", ParameterRole.Row, "rows × {N} log-probabilities, row by row.");
    private static readonly Parameter Probabilities = new("probabilities", ParameterRole.Row, "{N} probabilities p.");
    private static readonly Parameter ProbabilityRows = new("probabilities", ParameterRole.Row, "rows × {N} probabilities, row by row.");
    private static readonly Parameter TargetRows = new("targets", ParameterRole.Row, "rows × {N} target weights t ≥ 0.");
    private static readonly Parameter LogTargets = new("logTargets", ParameterRole.Row, "{N} logarithms l of targets.");
    private static readonly Parameter LogTargetRows = new("logTargets", ParameterRole.Row, "rows × {N} logarithms of targets.");

    private static readonly Parameter Focus = new(
        "focus", ParameterRole.Value, "The focus ≥ 0, which makes well-classified rows matter less; 0 is cross-entropy, 2 is usual.")
    {
        Type = "float",
        Preparation = PreparationRows.Scale,
        OutOfRange = "The focus is negative or not finite.",
    };

    private static readonly Parameter Scale = new(
        "scale", ParameterRole.Scale, "What the gradient is multiplied by; what is returned is not.", "1f");

    private static readonly Parameter ScaleOfRows = new(
        "scale", ParameterRole.Scale, "What the gradient is multiplied by, usually 1f / rows; what is returned is not.", "1f");

    private static readonly Parameter Scales = new(
        "scales", ParameterRole.RowNumbers, "What the gradient of each row is multiplied by, such as the advantage of an action; what is returned is not.");

    public static readonly RowMethod NegativeLogLikelihood = Row(
        "NegativeLogLikelihood", "Negative log-likelihood of a label from given log-probabilities: −x of the label.", "The loss.", LogProbabilities, CrossEntropy.Label);

    public static readonly RowMethod NegativeLogLikelihoodGradient = Row(
        "NegativeLogLikelihoodGradient",
        "Gradient of the negative log-likelihood with respect to the log-probabilities: −scale for the label, +0 for all others.",
        "The loss, not scaled.",
        LogProbabilities,
        CrossEntropy.Label,
        Parameters.Destination,
        Scale);

    public static readonly RowMethod KullbackLeibler = Row(
        "KullbackLeibler",
        "Kullback–Leibler divergence Σᵢ tᵢ (log tᵢ − xᵢ) of given log-probabilities from targets. A target of 0 adds nothing, even for −∞.",
        "The sum over the classes.",
        LogProbabilities,
        CrossEntropy.Targets);

    public static readonly RowMethod KullbackLeiblerGradient = Row(
        "KullbackLeiblerGradient",
        "Gradient of the Kullback–Leibler divergence with respect to the log-probabilities: −t · scale.",
        "The divergence, not scaled.",
        LogProbabilities,
        CrossEntropy.Targets,
        Parameters.Destination,
        Scale);

    public static readonly RowMethod KullbackLeiblerOfLogTargets = Row(
        "KullbackLeiblerOfLogTargets",
        "Kullback–Leibler divergence Σᵢ e^lᵢ (lᵢ − xᵢ) of given log-probabilities from targets whose logarithms are given. One of −∞ adds nothing.",
        "The sum over the classes.",
        LogProbabilities,
        LogTargets);

    public static readonly RowMethod KullbackLeiblerOfLogTargetsGradient = Row(
        "KullbackLeiblerOfLogTargetsGradient",
        "Gradient of the Kullback–Leibler divergence from targets whose logarithms are given with respect to the log-probabilities: −e^l · scale.",
        "The divergence, not scaled.",
        LogProbabilities,
        LogTargets,
        Parameters.Destination,
        Scale);

    public static readonly RowMethod LogProbability = Row(
        "LogProbability",
        "Log-probability of a class: log p of the label, the same bits as in log-softmax.",
        "The log-probability; −∞ for a masked class; NaN if a logit is NaN or +∞, or all are −∞.",
        Parameters.Logits,
        CrossEntropy.Label);

    public static readonly RowMethod LogProbabilityGradient = Row(
        "LogProbabilityGradient",
        "Gradient of the log-probability of a class with respect to the logits, (onehot − p) · scale: policy gradients are made of it.",
        "The log-probability, not scaled.",
        Parameters.Logits,
        CrossEntropy.Label,
        Parameters.Destination,
        Scale);

    public static readonly RowMethod CrossEntropyOfProbabilities = Row(
        "CrossEntropyOfProbabilities",
        "Cross-entropy of given probabilities and a label: −log max(p, 2⁻¹²⁶) of the label.",
        "The loss, at most 87.34.",
        Probabilities,
        CrossEntropy.Label);

    public static readonly RowMethod CrossEntropyOfProbabilitiesGradient = Row(
        "CrossEntropyOfProbabilitiesGradient",
        "Gradient of the cross-entropy of given probabilities and a label with respect to the probabilities: −scale / p for the label, or +0 where p is below 2⁻¹²⁶.",
        "The loss, not scaled.",
        Probabilities,
        CrossEntropy.Label,
        Parameters.Destination,
        Scale);

    public static readonly RowMethod CrossEntropyOfProbabilitiesAndTargets = Row(
        "CrossEntropyOfProbabilities",
        "Cross-entropy of given probabilities and soft targets: −Σᵢ tᵢ log max(pᵢ, 2⁻¹²⁶). A target of 0 adds nothing.",
        "The loss.",
        Probabilities,
        CrossEntropy.Targets);

    public static readonly RowMethod CrossEntropyOfProbabilitiesAndTargetsGradient = Row(
        "CrossEntropyOfProbabilitiesGradient",
        "Gradient of the cross-entropy of given probabilities and soft targets with respect to the probabilities: −t / p · scale, or +0 where p is below 2⁻¹²⁶.",
        "The loss, not scaled.",
        Probabilities,
        CrossEntropy.Targets,
        Parameters.Destination,
        Scale);

    public static readonly RowMethod Entropy = Row(
        "Entropy",
        "Entropy −Σᵢ pᵢ log pᵢ of softmax, accurate also when tiny.",
        "The entropy, from 0 to log {N}; NaN if a logit is NaN or +∞, or all are −∞.",
        Parameters.Logits);

    public static readonly RowMethod EntropyGradient = Row(
        "EntropyGradient",
        "Gradient of the entropy with respect to the logits, −pᵢ (log pᵢ + entropy) · scale: policy gradients add it.",
        "The entropy, not scaled.",
        Parameters.Logits,
        Parameters.Destination,
        Scale);

    public static readonly RowMethod FocalLoss = Row(
        "FocalLoss",
        "Focal loss of a label, (1 − p)^focus · −log p, accurate also when tiny.",
        "The loss; +∞ for a masked label; NaN if a logit is NaN or +∞, or all are −∞.",
        Parameters.Logits,
        CrossEntropy.Label,
        Focus);

    public static readonly RowMethod FocalLossGradient = Row(
        "FocalLossGradient",
        "Gradient of the focal loss with respect to the logits, times the scale.",
        "The loss, not scaled.",
        Parameters.Logits,
        CrossEntropy.Label,
        Focus,
        Parameters.Destination,
        Scale);

    public static readonly RowMethod ZLoss = Row(
        "ZLoss", "z-loss: the square of log Σⱼ e^zⱼ, which keeps logits from drifting.", "The loss.", Parameters.Logits);

    public static readonly RowMethod ZLossGradient = Row(
        "ZLossGradient",
        "Gradient of the z-loss with respect to the logits, 2 · log-sum-exp · p · scale.",
        "The loss, not scaled.",
        Parameters.Logits,
        Parameters.Destination,
        Scale);

    public static readonly RowMethod NegativeLogLikelihoodBatch = Batch(
        NegativeLogLikelihood, "Mean negative log-likelihood of a batch.", LogProbabilityRows, CrossEntropy.Labels);

    public static readonly RowMethod NegativeLogLikelihoodGradientBatch = Batch(
        NegativeLogLikelihoodGradient,
        "Gradient of the negative log-likelihood of each row.",
        LogProbabilityRows,
        CrossEntropy.Labels,
        Parameters.DestinationRows,
        ScaleOfRows);

    public static readonly RowMethod KullbackLeiblerBatch = Batch(
        KullbackLeibler, "Mean Kullback–Leibler divergence of a batch: of each row the sum.", LogProbabilityRows, TargetRows);

    public static readonly RowMethod KullbackLeiblerGradientBatch = Batch(
        KullbackLeiblerGradient, "Gradient of the Kullback–Leibler divergence of each row.", LogProbabilityRows, TargetRows, Parameters.DestinationRows, ScaleOfRows);

    public static readonly RowMethod KullbackLeiblerOfLogTargetsBatch = Batch(
        KullbackLeiblerOfLogTargets,
        "Mean Kullback–Leibler divergence of a batch from targets whose logarithms are given: of each row the sum.",
        LogProbabilityRows,
        LogTargetRows);

    public static readonly RowMethod KullbackLeiblerOfLogTargetsGradientBatch = Batch(
        KullbackLeiblerOfLogTargetsGradient,
        "Gradient of the Kullback–Leibler divergence of each row from targets whose logarithms are given.",
        LogProbabilityRows,
        LogTargetRows,
        Parameters.DestinationRows,
        ScaleOfRows);

    public static readonly RowMethod LogProbabilityBatch = Batch(
        LogProbability, "Log-probability of one class of each row, as of a batch of actions.", Parameters.LogitRows, CrossEntropy.Labels, Parameters.Results);

    public static readonly RowMethod LogProbabilityGradientBatch = Batch(
        LogProbabilityGradient,
        "Gradient of the log-probability of one class of each row.",
        Parameters.LogitRows,
        CrossEntropy.Labels,
        Parameters.DestinationRows,
        ScaleOfRows);

    public static readonly RowMethod LogProbabilityGradientBatchWithScales = Batch(
        LogProbabilityGradient,
        "Gradient of the log-probability of one class of each row with a scale for each row: that of a policy, where labels are the actions that were chosen and scales their advantages.",
        Parameters.LogitRows,
        CrossEntropy.Labels,
        Scales,
        Parameters.DestinationRows);

    public static readonly RowMethod CrossEntropyOfProbabilitiesBatch = Batch(
        CrossEntropyOfProbabilities, "Mean cross-entropy of a batch of given probabilities.", ProbabilityRows, CrossEntropy.Labels);

    public static readonly RowMethod CrossEntropyOfProbabilitiesGradientBatch = Batch(
        CrossEntropyOfProbabilitiesGradient,
        "Gradient of the cross-entropy of each row of given probabilities.",
        ProbabilityRows,
        CrossEntropy.Labels,
        Parameters.DestinationRows,
        ScaleOfRows);

    public static readonly RowMethod CrossEntropyOfProbabilitiesAndTargetsBatch = Batch(
        CrossEntropyOfProbabilitiesAndTargets, "Mean cross-entropy of a batch of given probabilities and soft targets.", ProbabilityRows, TargetRows);

    public static readonly RowMethod CrossEntropyOfProbabilitiesAndTargetsGradientBatch = Batch(
        CrossEntropyOfProbabilitiesAndTargetsGradient,
        "Gradient of the cross-entropy of each row of given probabilities and soft targets.",
        ProbabilityRows,
        TargetRows,
        Parameters.DestinationRows,
        ScaleOfRows);

    public static readonly RowMethod EntropyBatch = Batch(Entropy, "Mean entropy of a batch.", Parameters.LogitRows);

    public static readonly RowMethod EntropyGradientBatch = Batch(
        EntropyGradient, "Gradient of the entropy of each row.", Parameters.LogitRows, Parameters.DestinationRows, ScaleOfRows);

    public static readonly RowMethod FocalLossBatch = Batch(FocalLoss, "Mean focal loss of a batch.", Parameters.LogitRows, CrossEntropy.Labels, Focus);

    public static readonly RowMethod FocalLossGradientBatch = Batch(
        FocalLossGradient, "Gradient of the focal loss of each row.", Parameters.LogitRows, CrossEntropy.Labels, Focus, Parameters.DestinationRows, ScaleOfRows);

    public static readonly RowMethod ZLossBatch = Batch(ZLoss, "Mean z-loss of a batch.", Parameters.LogitRows);

    public static readonly RowMethod ZLossGradientBatch = Batch(
        ZLossGradient, "Gradient of the z-loss of each row.", Parameters.LogitRows, Parameters.DestinationRows, ScaleOfRows);

    private static RowMethod Row(string name, string summary, string returns, params Parameter[] parameters) =>
        new(name, MethodFamilies.Losses, "float", summary, parameters) { IsOfRuntime = true, ReturnsText = returns };

    private static RowMethod Batch(RowMethod each, string summary, params Parameter[] parameters) =>
        new(each, summary, parameters) { IsOfRuntime = true };
}
