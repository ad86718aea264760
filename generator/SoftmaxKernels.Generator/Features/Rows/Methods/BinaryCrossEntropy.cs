using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>BinaryCrossEntropy</c> with and without options, its gradient, and their batches.</summary>
internal static class BinaryCrossEntropy
{
    private const string ApartFromWeights = " May be the same memory as an input, but not overlap it otherwise; apart from the weights.";
    private const string ReducedText = "The mean or the sum of the losses; 0 for an empty batch.";
    private const string Name = "BinaryCrossEntropy";
    private const string GradientName = "BinaryCrossEntropyGradient";

    private static readonly Parameter Logits = new("logits", ParameterRole.Row, "{N} logits x, independent of one another.");
    private static readonly Parameter Targets = new("targets", ParameterRole.Row, "{N} targets, usually in [0, 1].");
    private static readonly Parameter TargetRows = new("targets", ParameterRole.Row, "rows × {N} targets, usually in [0, 1].");

    private static readonly Parameter Options = new("options", ParameterRole.Value, "Weights of the positive class, label smoothing, reduction.")
    {
        Type = BinaryCrossEntropyOptions.Type,
        TypeNamespace = MainNamespace + ".",
        Preparation = PreparationRows.BinaryOptions,
        OutOfRange = "The label smoothing is outside [0, 1], or the reduction is unknown or <c>None</c>.",
    };

    private static readonly Parameter OptionsOfEach = Options with
    {
        Text = "Weights of the positive class and label smoothing. Nothing is reduced, whatever the options say.",
        OutOfRange = "The label smoothing is outside [0, 1], or the reduction is unknown.",
    };

    private static readonly Parameter OptionsOfGradient = Options with { OutOfRange = OptionsOfEach.OutOfRange };

    private static readonly Parameter Destination = Parameters.Destination with { Text = "At least {N} floats." + ApartFromWeights };
    private static readonly Parameter DestinationRows = Parameters.DestinationRows with { Text = "At least rows × {N} floats." + ApartFromWeights };

    private static readonly Parameter Scale = new("scale", ParameterRole.Scale, "What the gradient is multiplied by; the loss is not.", "1f");

    public static readonly RowMethod Row = Of(
        Name,
        "float",
        "Binary cross-entropy of independent logits, −t log σ(x) − (1 − t) log σ(−x), the mean over the classes; accurate also when tiny.",
        "The mean of the losses.",
        Logits,
        Targets);

    public static readonly RowMethod WithOptions = Of(
        Name,
        "float",
        "Binary cross-entropy of independent logits with options: −w t log σ(x) − (1 − t) log σ(−x) with weights w of the positive class.",
        "The mean or the sum of the losses.",
        Logits,
        Targets,
        Options);

    public static readonly RowMethod Each = Of(
        Name, "void", "Binary cross-entropy of each logit, with options.", null, Logits, Targets, OptionsOfEach, Destination);

    public static readonly RowMethod Gradient = Of(
        GradientName,
        "float",
        "Gradient of the mean binary cross-entropy with respect to the logits, (σ(x) − t) / {N} · scale.",
        "The mean of the losses, not scaled.",
        Logits,
        Targets,
        Parameters.Destination,
        Scale);

    public static readonly RowMethod GradientWithOptions = Of(
        GradientName,
        "float",
        "Gradient of the binary cross-entropy with options with respect to the logits: of the mean or the sum that is returned, or of each loss for itself, times the scale.",
        "The mean or the sum of the losses, not scaled; 0 where nothing is reduced.",
        Logits,
        Targets,
        OptionsOfGradient,
        Destination,
        Scale);

    public static readonly RowMethod Batch = BatchOf(
        Row, "Mean binary cross-entropy of a batch of independent logits.", "The mean of the losses of all elements; 0 for an empty batch.", Parameters.LogitRows, TargetRows);

    public static readonly RowMethod BatchWithOptions = BatchOf(
        WithOptions, "Binary cross-entropy of a batch of independent logits, with options.", ReducedText, Parameters.LogitRows, TargetRows, Options);

    public static readonly RowMethod BatchOfEach = BatchOf(
        Each, "Binary cross-entropy of each logit of each row, with options.", null, Parameters.LogitRows, TargetRows, OptionsOfEach, DestinationRows);

    public static readonly RowMethod GradientBatch = BatchOf(
        Gradient,
        "Gradient of the mean binary cross-entropy of all elements with respect to the logits, (σ(x) − t) / (rows × {N}) · scale.",
        "The mean of the losses of all elements, not scaled; 0 for an empty batch.",
        Parameters.LogitRows,
        TargetRows,
        Parameters.DestinationRows,
        Scale);

    public static readonly RowMethod GradientBatchWithOptions = BatchOf(
        GradientWithOptions,
        "Gradient of the binary cross-entropy of a batch with options: of the mean of all elements or the sum that is returned, or of each loss for itself, times the scale.",
        "The mean or the sum of the losses, not scaled; 0 for an empty batch, and where nothing is reduced.",
        Parameters.LogitRows,
        TargetRows,
        OptionsOfGradient,
        DestinationRows,
        Scale);

    private static RowMethod Of(string name, string returns, string summary, string? returnsText, params Parameter[] parameters) =>
        new(name, MethodFamilies.BinaryCrossEntropy, returns, summary, parameters) { IsOfRuntime = true, ReturnsText = returnsText };

    private static RowMethod BatchOf(RowMethod each, string summary, string? returnsText, params Parameter[] parameters) =>
        new(each, summary, parameters) { IsOfRuntime = true, ReturnsText = returnsText };
}
