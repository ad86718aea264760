using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>
/// The methods with a mask of allowed classes: those without one, whose bodies load −∞ where a class is forbidden. A mask is a
/// decorator: what it changes of a method is said here, and what it changes of a load in <see cref="Vocabulary"/>.
/// </summary>
internal static class Masking
{
    /// <summary>The name of the flags in a body.</summary>
    private const string Flags = "m";

    private const string Nothing = " NaN if nothing is allowed, or a logit that is allowed is NaN or +∞.";

    private static readonly Parameter Allowed = new("allowed", ParameterRole.Mask, "{N} flags: which classes are allowed. The logits of the others count as −∞.");

    private static readonly Parameter AllowedRows = new(
        "allowed", ParameterRole.Mask, "A flag for each of the {N} classes of each row, or for each class, the same for all rows.")
    {
        PointerText = "rows × {N} flags.",
    };

    private static readonly ConcurrentDictionary<LevelBody, LevelBody> Bodies = new();

    public static readonly RowMethod SoftmaxRow = Of(
        Softmax.Row, "Softmax of the allowed classes. A forbidden one gets exactly 0.", takesEmptyRows: true);

    public static readonly RowMethod SoftmaxAtTemperature = OfRuntime(
        Softmax.AtTemperature, "Softmax of the allowed classes at a temperature. A forbidden one gets exactly 0.", takesEmptyRows: true);

    public static readonly RowMethod LogSoftmaxRow = Of(
        LogSoftmax.Row, "Logarithm of the softmax of the allowed classes. A forbidden one gets −∞.", takesEmptyRows: true);

    public static readonly RowMethod LogSumExp = Of(
        LogSoftmax.SumExp, "log Σⱼ e^zⱼ of the allowed classes.", "The log-sum-exp; −∞ if nothing is allowed.", beside: LogSoftmaxRow);

    public static readonly RowMethod ArgMaxRow = Of(
        ArgMax.Row,
        "The allowed class with the largest logit.",
        "The first index of the maximum, where −0 equals +0; the index of the first NaN that is allowed if there is one; −1 if nothing is allowed, or only −∞.");

    public static readonly RowMethod SampleRow = Of(
        Sample.Row, "Draws one of the allowed classes with the probabilities of softmax.", "The class, never a forbidden one; −1 if there are no probabilities.");

    public static readonly RowMethod SampleAtTemperature = OfRuntime(
        Sample.AtTemperature,
        "Draws one of the allowed classes with the probabilities of softmax at a temperature.",
        "The class, never a forbidden one; −1 if there are no probabilities.");

    public static readonly RowMethod LossOfLabel = Of(
        CrossEntropy.OfLabel, "Cross-entropy of a label among the allowed classes.", "The loss; +∞ for a forbidden label." + Nothing, takesEmptyRows: true);

    public static readonly RowMethod LossOfTargets = OfRuntime(
        CrossEntropy.OfTargets, "Cross-entropy of soft targets among the allowed classes.", "The loss; +∞ for a forbidden target above 0." + Nothing, takesEmptyRows: true);

    public static readonly RowMethod GradientOfLabel = Of(
        CrossEntropyGradient.OfLabel,
        "Writes the gradient of the cross-entropy of a label among the allowed classes: (p − onehot) · scale, and exactly 0 where a class is forbidden.",
        "The loss, not scaled.",
        takesEmptyRows: true);

    public static readonly RowMethod GradientOfTargets = OfRuntime(
        CrossEntropyGradient.OfTargets,
        "Writes the gradient of the cross-entropy of soft targets among the allowed classes: (Σt · p − t) · scale, and exactly 0 where a class is forbidden.",
        "The loss, not scaled.",
        takesEmptyRows: true);

    public static readonly RowMethod LogProbability = OfRuntime(
        Losses.LogProbability, "Log-probability of a class among the allowed ones: log p of the label.", "The log-probability; −∞ for a forbidden label." + Nothing, takesEmptyRows: true);

    public static readonly RowMethod LogProbabilityGradient = OfRuntime(
        Losses.LogProbabilityGradient,
        "Writes the gradient of the log-probability of a class among the allowed ones: (onehot − p) · scale, and exactly 0 where a class is forbidden.",
        "The log-probability, not scaled.",
        takesEmptyRows: true);

    public static readonly RowMethod Entropy = OfRuntime(
        Losses.Entropy,
        "Entropy −Σᵢ pᵢ log pᵢ of the softmax of the allowed classes.",
        "The entropy, from 0 to the logarithm of how many classes are allowed." + Nothing,
        takesEmptyRows: true);

    public static readonly RowMethod EntropyGradient = OfRuntime(
        Losses.EntropyGradient,
        "Writes the gradient of the entropy of the allowed classes, −pᵢ (log pᵢ + entropy) · scale, and exactly 0 where a class is forbidden.",
        "The entropy, not scaled.",
        takesEmptyRows: true);

    public static readonly RowMethod SampleBatch = OfBatch(Sample.Batch, SampleRow, "Draws one of the allowed classes for each row; −1 where nothing is allowed.");

    public static readonly RowMethod SampleBatchAtTemperature = OfBatch(
        Sample.BatchAtTemperature, SampleAtTemperature, "Draws one of the allowed classes for each row at a temperature; −1 where nothing is allowed.");

    private static readonly IReadOnlyList<RowMethod> OfFlags =
    [
        SoftmaxRow,
        SoftmaxAtTemperature,
        LogSoftmaxRow,
        LogSumExp,
        ArgMaxRow,
        SampleRow,
        SampleAtTemperature,
        LossOfLabel,
        LossOfTargets,
        GradientOfLabel,
        GradientOfTargets,
        LogProbability,
        LogProbabilityGradient,
        Entropy,
        EntropyGradient,
        OfBatch(Softmax.Batch, SoftmaxRow, "Softmax of the allowed classes of each row."),
        OfBatch(Softmax.BatchAtTemperature, SoftmaxAtTemperature, "Softmax of the allowed classes of each row at a temperature."),
        OfBatch(LogSoftmax.Batch, LogSoftmaxRow, "Logarithm of the softmax of the allowed classes of each row."),
        OfBatch(LogSoftmax.SumExpBatch, LogSumExp, "log Σⱼ e^zⱼ of the allowed classes of each row."),
        OfBatch(ArgMax.Batch, ArgMaxRow, "The allowed class with the largest logit in each row; −1 where nothing is allowed."),
        SampleBatch,
        SampleBatchAtTemperature,
        OfBatch(CrossEntropy.BatchOfLabels, LossOfLabel, "Mean cross-entropy of a batch among the allowed classes."),
        OfBatch(CrossEntropy.BatchOfTargets, LossOfTargets, "Mean cross-entropy of a batch with soft targets among the allowed classes."),
        OfBatch(CrossEntropyGradient.BatchOfLabels, GradientOfLabel, "Writes the gradient of the cross-entropy of each row among its allowed classes: (p − onehot) · scale."),
        OfBatch(CrossEntropyGradient.BatchOfTargets, GradientOfTargets, "Writes the gradient of the cross-entropy of each row with soft targets among its allowed classes: (Σt · p − t) · scale."),
        OfBatch(Losses.LogProbabilityBatch, LogProbability, "Log-probability of one class of each row among its allowed ones, as of a batch of actions."),
        OfBatch(Losses.LogProbabilityGradientBatch, LogProbabilityGradient, "Writes the gradient of the log-probability of one class of each row among its allowed ones: (onehot − p) · scale."),
        OfBatch(
            Losses.LogProbabilityGradientBatchWithScales,
            LogProbabilityGradient,
            "Writes the gradient of the log-probability of one class of each row among its allowed ones with a scale for each row: that of a policy, where labels are the actions that were chosen and scales their advantages."),
        OfBatch(Losses.EntropyBatch, Entropy, "Mean entropy of a batch among the allowed classes."),
        OfBatch(Losses.EntropyGradientBatch, EntropyGradient, "Writes the gradient of the entropy of each row among its allowed classes."),
    ];

    /// <summary>All of them, for a row and for a batch, with flags and with bytes.</summary>
    public static readonly IReadOnlyList<RowMethod> All = [.. OfFlags, .. OfFlags.Select(OfBytes)];

    /// <summary>The body whose logits are loaded through a mask, which follows them.</summary>
    public static LevelBody Of(LevelBody body) => Bodies.GetOrAdd(body, plain => new LevelBody(
        "Masked" + plain.Name,
        plain.Returns,
        [plain.Parameters[0], BodyParameter.Mask(Flags), .. plain.Parameters.Skip(1)],
        row => plain.Write(new RowWriter(row.Source, row.Plan, row.Words) { Mask = Flags }),
        LargestInlined: plain.LargestInlined));

    /// <summary>The overload whose mask has a byte for each flag: the same memory, under another name.</summary>
    public static RowMethod OfBytes(RowMethod method) => new(
        method.Name,
        method.Families,
        method.Returns,
        method.Summary,
        [.. method.Parameters.Select(parameter => parameter.Role == ParameterRole.Mask ? WithBytes(parameter) : parameter)])
    {
        Each = method.Each,
        ReturnsText = method.ReturnsText,
        IsOfRuntime = true,
        Reinterprets = method,
    };

    private static RowMethod Of(RowMethod plain, string summary, string? returns = null, bool takesEmptyRows = false, RowMethod? beside = null) =>
        new(plain.Name, plain.Families | MethodFamilies.Masks, plain.Returns, summary, WithMask(plain, Allowed))
        {
            ReturnsText = returns,
            Bodies = [.. plain.Bodies.Select(Of)],
            WriteRow = plain.WriteRow,
            Beside = beside,
            TakesEmptyRows = takesEmptyRows,
        };

    private static RowMethod OfRuntime(RowMethod plain, string summary, string? returns = null, bool takesEmptyRows = false) =>
        new(plain.Name, plain.Families | MethodFamilies.Masks, plain.Returns, summary, WithMask(plain, Allowed))
        {
            ReturnsText = returns,
            IsOfRuntime = true,
            TakesEmptyRows = takesEmptyRows,
        };

    private static RowMethod OfBatch(RowMethod plain, RowMethod each, string summary) => new(each, summary, WithMask(plain, AllowedRows))
    {
        IsOfRuntime = each.IsOfRuntime,
        TakesEmptyRows = each.TakesEmptyRows,
    };

    private static Parameter WithBytes(Parameter mask) => mask with
    {
        Type = "byte",
        Text = mask.Text + " Any byte but 0 allows.",
        Preparation = RuntimeNames.PreparationRows.AllowedBytes,
    };

    private static Parameter[] WithMask(RowMethod plain, Parameter mask) => [plain.Parameters[0], mask, .. plain.Parameters.Skip(1)];
}
