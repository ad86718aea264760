using System.Collections.Generic;
using System.Linq;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>
/// <c>CrossEntropy</c> and its gradient with options, at a temperature, with log-probabilities, and of labels of 64 bits: all by the
/// runtime library, which has each option in one place.
/// </summary>
internal static class LossOptions
{
    private const string Reduced =
        "What the reduction gives: the mean, the sum, or 0 where there is none. A mean is 0 for an empty batch, and NaN where no row counts, as in PyTorch and ONNX.";

    private const string AtTemperature = "The loss of softmax(z / T), not multiplied by T².";

    private static readonly Parameter Temperature = new("temperature", ParameterRole.Value, "The temperature T, positive and finite: 2⁻¹²⁶ to 2¹²⁶.")
    {
        Type = "float",
        Preparation = PreparationRows.LossTemperature,
        OutOfRange = "The temperature is not positive and finite.",
    };

    private static readonly Parameter Options = new(
        "options", ParameterRole.Value, "Class weights, the ignored label, label smoothing, a mask, a temperature and the reduction.")
    {
        Type = CrossEntropyOptions.Type,
        TypeNamespace = MainNamespace + ".",
        Preparation = PreparationRows.LossOptions,
        OutOfRange = "An option is out of its range.",
    };

    private static readonly Parameter Labels = CrossEntropy.Labels with
    {
        Text = "One class index per row, or the ignored label.",
        OutOfRange = "A label is neither a class index nor the ignored label.",
    };

    private static readonly Parameter Losses = new("losses", ParameterRole.RowResults, "At least one float per row: its loss, 0 where the label is ignored. Apart from all else.");

    private static readonly Parameter LogProbabilities = new(
        "logProbabilities",
        ParameterRole.Destination,
        "At least rows × {N} floats: log p of all classes and rows, also where the label is ignored. May be the same memory as the logits, but not overlap them otherwise; apart from all else.");

    private static readonly Parameter Scale = new(
        "scale", ParameterRole.Scale, "What the gradient is multiplied by; the loss is not. A mean divides it by what that is divided by.", "1f");

    public static readonly RowMethod WithLogProbabilities = Row(
        "CrossEntropyWithLogProbabilities",
        "Cross-entropy of a label, which is returned, and the log-probabilities of all classes, which are written.",
        "The loss: the same bits as CrossEntropy.",
        Parameters.Logits,
        CrossEntropy.Label,
        Parameters.Destination);

    public static readonly RowMethod OfLabelAtTemperature = Row(
        "CrossEntropy",
        "Cross-entropy of a label at a temperature: −log softmax(z / T) of the label.",
        AtTemperature,
        Parameters.Logits,
        Temperature,
        CrossEntropy.Label);

    public static readonly RowMethod OfTargetsAtTemperature = Row(
        "CrossEntropy",
        "Cross-entropy of soft targets at a temperature, as a student has it in distillation: −Σᵢ tᵢ log softmax(z / T)ᵢ.",
        AtTemperature,
        Parameters.Logits,
        Temperature,
        CrossEntropy.Targets);

    public static readonly RowMethod GradientOfLabelAtTemperature = Row(
        "CrossEntropyGradient",
        "Writes the gradient of the cross-entropy of a label at a temperature with respect to the logits: (p − onehot) · scale / T.",
        AtTemperature,
        Parameters.Logits,
        Temperature,
        CrossEntropy.Label,
        Parameters.Destination,
        CrossEntropyGradient.Scale);

    public static readonly RowMethod GradientOfTargetsAtTemperature = Row(
        "CrossEntropyGradient",
        "Writes the gradient of the cross-entropy of soft targets at a temperature with respect to the logits: (Σt · p − t) · scale / T.",
        AtTemperature,
        Parameters.Logits,
        Temperature,
        CrossEntropy.Targets,
        Parameters.Destination,
        CrossEntropyGradient.Scale);

    private static readonly IReadOnlyList<RowMethod> OfLabels =
    [
        Batch("CrossEntropyBatch", "Cross-entropy of a batch, with options.", Parameters.LogitRows, Labels, Options),
        Batch("CrossEntropyBatch", "Cross-entropy of a batch, with options; also writes the loss of each row.", Parameters.LogitRows, Labels, Options, Losses),
        Batch(
            "CrossEntropyBatch",
            "Cross-entropy of a batch, with options; also writes the loss of each row, and its log-probabilities.",
            Parameters.LogitRows,
            Labels,
            Options,
            Losses,
            LogProbabilities),
        Batch(
            "CrossEntropyGradientBatch",
            "Writes the gradient of what the reduction gives of a batch, with options, with respect to the logits: exactly 0 in rows whose label is ignored, and for what is forbidden.",
            Parameters.LogitRows,
            Labels,
            Options,
            Parameters.DestinationRows,
            Scale),
    ];

    private static readonly IReadOnlyList<RowMethod> OfTargets =
    [
        Batch("CrossEntropyBatch", "Cross-entropy of a batch with soft targets, with options.", Parameters.LogitRows, CrossEntropy.TargetRows, Options),
        Batch(
            "CrossEntropyBatch",
            "Cross-entropy of a batch with soft targets, with options; also writes the loss of each row.",
            Parameters.LogitRows,
            CrossEntropy.TargetRows,
            Options,
            Losses),
        Batch(
            "CrossEntropyGradientBatch",
            "Writes the gradient of what the reduction gives of a batch with soft targets, with options, with respect to the logits: exactly 0 for what is forbidden.",
            Parameters.LogitRows,
            CrossEntropy.TargetRows,
            Options,
            Parameters.DestinationRows,
            Scale),
    ];

    /// <summary>All of them, for a row and for a batch.</summary>
    public static readonly IReadOnlyList<RowMethod> All =
    [
        WithLogProbabilities,
        OfLabelAtTemperature,
        OfTargetsAtTemperature,
        GradientOfLabelAtTemperature,
        GradientOfTargetsAtTemperature,
        .. OfLabels,
        .. OfTargets,
        .. new[] { CrossEntropy.BatchOfLabels, CrossEntropyGradient.BatchOfLabels }.Concat(OfLabels).Select(OfLongs),
    ];

    private static RowMethod Row(string name, string summary, string returns, params Parameter[] parameters) =>
        new(name, MethodFamilies.LossOptions, "float", summary, parameters)
        {
            IsOfRuntime = true,
            ReturnsText = returns,
        };

    private static RowMethod Batch(string name, string summary, params Parameter[] parameters) =>
        new(name, MethodFamilies.LossOptions | MethodFamilies.Batch, "float", summary, parameters)
        {
            Each = OfLabelAtTemperature,
            IsOfRuntime = true,
            TakesEmptyRows = true,
            ReturnsText = Reduced,
        };

    /// <summary>The same method with labels of 64 bits, as PyTorch and ONNX have them.</summary>
    private static RowMethod OfLongs(RowMethod method) =>
        new(method.Name, MethodFamilies.LossOptions | MethodFamilies.Batch, method.Returns, method.Summary, [.. method.Parameters.Select(OfLongs)])
        {
            Each = OfLabelAtTemperature,
            IsOfRuntime = true,
            TakesEmptyRows = method.TakesEmptyRows,
            ReturnsText = method.ReturnsText,
        };

    private static Parameter OfLongs(Parameter parameter) => parameter.Role == ParameterRole.Labels
        ? parameter with { Type = "long", Preparation = PreparationRows.LongLabels }
        : parameter;
}
