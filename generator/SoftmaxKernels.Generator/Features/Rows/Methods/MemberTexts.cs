using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>The documentation of every generated method with spans.</summary>
internal static class MemberTexts
{
    private const string In = "System.ReadOnlySpan<float>";
    private const string Out = "System.Span<float>";

    private static readonly ParameterText Logits = new("logits", "{N} logits z.");
    private static readonly ParameterText LogitRows = new("logits", "rows × {N} logits, row by row.");
    private static readonly ParameterText Temperature = new(
        "temperature",
        "The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.");

    private static readonly ParameterText Destination = new(
        "destination", "At least {N} floats. May be the same memory as an input, but not overlap it otherwise.");

    private static readonly ParameterText DestinationRows = new(
        "destination", "At least rows × {N} floats. May be the same memory as an input, but not overlap it otherwise.");

    private static readonly ParameterText Integers = new("destination", "At least one integer per row.");
    private static readonly ParameterText Uniform = new("uniform", "A number in [0, 1) from your random generator.");
    private static readonly ParameterText Uniforms = new("uniforms", "One number in [0, 1) per row.");
    private static readonly ParameterText Label = new("label", "The class index, 0 to {N-1}.");
    private static readonly ParameterText Labels = new("labels", "One class index per row.");
    private static readonly ParameterText Targets = new("targets", "{N} target weights t ≥ 0; they need not add up to 1.");
    private static readonly ParameterText TargetRows = new("targets", "rows × {N} target weights t ≥ 0.");
    private static readonly ParameterText Upstream = new("upstream", "{N} upstream gradients u.");
    private static readonly ParameterText UpstreamRows = new("upstream", "rows × {N} upstream gradients.");
    private static readonly ParameterText Probabilities = new("probabilities", "{N} probabilities p, the result of softmax.");
    private static readonly ParameterText X = new("x", "{N} numbers.");
    private static readonly ParameterText XRows = new("x", "rows × {N} numbers.");
    private static readonly ParameterText Factor = new("scale", "The factor.");
    private static readonly ParameterText GradientScale = new("scale", "What the gradient is multiplied by; the loss is not.", "1f");
    private static readonly ParameterText BatchScale = new(
        "scale", "What the gradient is multiplied by, usually 1f / rows; the loss is not.", "1f");

    private static readonly ExceptionText Lengths = new(
        "ArgumentException", "A span has a wrong length, or the destination overlaps an input partially.")
    {
        TextOfPointers = "The destination overlaps an input partially.",
    };

    private static readonly ExceptionText LogitLength = new("ArgumentException", "A span has a wrong length.") { TextOfPointers = null };
    private static readonly ExceptionText Anywhere = new("ArgumentException", "A span has a wrong length, or the two overlap.")
    {
        TextOfPointers = "The destination overlaps an input.",
    };

    private static readonly ExceptionText BadTemperature = new("ArgumentOutOfRangeException", "The temperature is negative or NaN.");
    private static readonly ExceptionText BadUniform = new("ArgumentOutOfRangeException", "A number is outside [0, 1).");
    private static readonly ExceptionText BadDraw = new(
        "ArgumentOutOfRangeException", "The temperature is negative or NaN, or a number is outside [0, 1).");

    private static readonly ExceptionText BadLabel = new("ArgumentOutOfRangeException", "A label is not a class index.");

    private const string LossText = "The loss; NaN if a logit is NaN or +∞, or all are −∞.";
    private const string MeanText = "The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.";
    private const string DrawnText = "The class, never one of probability 0; −1 if a logit is NaN or +∞, or all are −∞.";

    public static readonly MemberText Softmax = Text(
        "Softmax", new[] { In, Out }, "void",
        "Softmax: pᵢ = e^(zᵢ − max z) / Σⱼ e^(zⱼ − max z).",
        new[] { Logits, Destination }, null, Lengths);

    public static readonly MemberText SoftmaxAtTemperature = Text(
        "Softmax", new[] { In, "float", Out }, "void",
        "Softmax at a temperature: softmax(z / T).",
        new[] { Logits, Temperature, Destination }, null, Lengths, BadTemperature);

    public static readonly MemberText LogSoftmax = Text(
        "LogSoftmax", new[] { In, Out }, "void",
        "Logarithm of softmax, accurate also where one class dominates: log pᵢ = (zᵢ − max z) − log Σⱼ e^(zⱼ − max z).",
        new[] { Logits, Destination }, null, Lengths);

    public static readonly MemberText LogSumExp = Text(
        "LogSumExp", new[] { In }, "float",
        "log Σⱼ e^zⱼ.",
        new[] { Logits }, "The log-sum-exp; NaN if a logit is NaN or +∞, or all are −∞.", LogitLength);

    public static readonly MemberText ArgMax = Text(
        "ArgMax", new[] { In }, "int",
        "The class with the largest logit: the limit of softmax at temperature 0.",
        new[] { Logits },
        "The first index of the maximum, where −0 equals +0; the index of the first NaN if there is one; 0 if all logits are −∞.",
        LogitLength);

    public static readonly MemberText Sample = Text(
        "Sample", new[] { In, "double" }, "int",
        "Draws a class with the probabilities of softmax.",
        new[] { Logits, Uniform }, DrawnText, LogitLength, BadUniform);

    public static readonly MemberText SampleAtTemperature = Text(
        "Sample", new[] { In, "float", "double" }, "int",
        "Draws a class with the probabilities of softmax at a temperature.",
        new[] { Logits, Temperature, Uniform }, DrawnText, LogitLength, BadDraw);

    public static readonly MemberText Tanh = Text(
        "Tanh", new[] { In, Out }, "void",
        "tanh xᵢ, within 0.85 ULP.",
        new[] { X, Destination }, null, Lengths);

    public static readonly MemberText ScaledTanh = Text(
        "Tanh", new[] { In, "float", Out }, "void",
        "scale · tanh xᵢ.",
        new[] { X, Factor, Destination }, null, Lengths);

    public static readonly MemberText TanhGradient = Text(
        "TanhGradient", new[] { In, In, Out }, "void",
        "The gradient of tanh from its result y = tanh x: uᵢ · (1 − yᵢ²).",
        new[] { new ParameterText("y", "{N} values of tanh, unscaled."), Upstream, Destination }, null, Lengths);

    public static readonly MemberText TanhDerivative = Text(
        "TanhDerivative", new[] { In, Out }, "void",
        "The derivative of tanh: 1 − tanh² xᵢ, accurate up to |x| = 43 and constant (1.8e-37) beyond.",
        new[] { X, Destination }, null, Lengths);

    public static readonly MemberText CrossEntropy = Text(
        "CrossEntropy", new[] { In, "int" }, "float",
        "Cross-entropy of a label: −log p of the label, accurate also when tiny.",
        new[] { Logits, Label }, "The loss; +∞ for a masked label; NaN if a logit is NaN or +∞, or all are −∞.", LogitLength, BadLabel);

    public static readonly MemberText CrossEntropyOfTargets = Text(
        "CrossEntropy", new[] { In, In }, "float",
        "Cross-entropy of soft targets: −Σᵢ tᵢ log pᵢ. A target of 0 adds nothing, even for a masked class.",
        new[] { Logits, Targets }, LossText, LogitLength);

    public static readonly MemberText CrossEntropyGradient = Text(
        "CrossEntropyGradient", new[] { In, "int", Out, "float" }, "float",
        "Writes the gradient of the cross-entropy of a label with respect to the logits: (p − onehot) · scale.",
        new[] { Logits, Label, Destination, GradientScale },
        "The loss, not scaled: the same bits as CrossEntropy.", Lengths, BadLabel);

    public static readonly MemberText CrossEntropyGradientOfTargets = Text(
        "CrossEntropyGradient", new[] { In, In, Out, "float" }, "float",
        "Writes the gradient of the cross-entropy of soft targets with respect to the logits: (Σt · p − t) · scale.",
        new[] { Logits, Targets, Destination, GradientScale },
        "The loss, not scaled: the same bits as CrossEntropy.", Lengths);

    public static readonly MemberText SoftmaxGradient = Text(
        "SoftmaxGradient", new[] { In, In, Out }, "void",
        "The vector-Jacobian product of softmax: pᵢ (uᵢ − Σⱼ uⱼ pⱼ).",
        new[] { Probabilities, Upstream, Destination }, null, Lengths);

    public static readonly MemberText SoftmaxJacobian = Text(
        "SoftmaxJacobian", new[] { In, Out }, "void",
        "The Jacobian of softmax: pᵢ (δᵢⱼ − pⱼ).",
        new[] { Probabilities, new ParameterText("destination", "At least {N} × {N} floats, row by row; may not overlap the input.") },
        null, Anywhere);

    public static readonly MemberText SoftmaxBatch = Text(
        "SoftmaxBatch", new[] { In, Out }, "void",
        "Softmax of each row.",
        new[] { LogitRows, DestinationRows }, null, Lengths);

    public static readonly MemberText SoftmaxBatchAtTemperature = Text(
        "SoftmaxBatch", new[] { In, "float", Out }, "void",
        "Softmax of each row at a temperature.",
        new[] { LogitRows, Temperature, DestinationRows }, null, Lengths, BadTemperature);

    public static readonly MemberText LogSoftmaxBatch = Text(
        "LogSoftmaxBatch", new[] { In, Out }, "void",
        "Logarithm of the softmax of each row.",
        new[] { LogitRows, DestinationRows }, null, Lengths);

    public static readonly MemberText ArgMaxBatch = Text(
        "ArgMaxBatch", new[] { In, "System.Span<int>" }, "void",
        "The class with the largest logit in each row.",
        new[] { LogitRows, Integers }, null, Anywhere);

    public static readonly MemberText SampleBatch = Text(
        "SampleBatch", new[] { In, "System.ReadOnlySpan<double>", "System.Span<int>" }, "void",
        "Draws a class for each row.",
        new[] { LogitRows, Uniforms, Integers }, null, Anywhere, BadUniform);

    public static readonly MemberText SampleBatchAtTemperature = Text(
        "SampleBatch", new[] { In, "float", "System.ReadOnlySpan<double>", "System.Span<int>" }, "void",
        "Draws a class for each row at a temperature.",
        new[] { LogitRows, Temperature, Uniforms, Integers }, null, Anywhere, BadDraw);

    public static readonly MemberText TanhBatch = Text(
        "TanhBatch", new[] { In, Out }, "void",
        "tanh of each row.",
        new[] { XRows, DestinationRows }, null, Lengths);

    public static readonly MemberText ScaledTanhBatch = Text(
        "TanhBatch", new[] { In, "float", Out }, "void",
        "scale · tanh of each row.",
        new[] { XRows, Factor, DestinationRows }, null, Lengths);

    public static readonly MemberText CrossEntropyBatch = Text(
        "CrossEntropyBatch", new[] { In, "System.ReadOnlySpan<int>" }, "float",
        "Mean cross-entropy of a batch.",
        new[] { LogitRows, Labels }, MeanText, LogitLength, BadLabel);

    public static readonly MemberText CrossEntropyGradientBatch = Text(
        "CrossEntropyGradientBatch", new[] { In, "System.ReadOnlySpan<int>", Out, "float" }, "float",
        "Writes the gradient of the cross-entropy of each row: (p − onehot) · scale.",
        new[] { LogitRows, Labels, DestinationRows, BatchScale }, MeanText, Lengths, BadLabel);

    public static readonly MemberText CrossEntropyGradientBatchOfTargets = Text(
        "CrossEntropyGradientBatch", new[] { In, In, Out, "float" }, "float",
        "Writes the gradient of the cross-entropy of each row with soft targets: (Σt · p − t) · scale.",
        new[] { LogitRows, TargetRows, DestinationRows, BatchScale }, MeanText, Lengths);

    public static readonly MemberText SoftmaxGradientBatch = Text(
        "SoftmaxGradientBatch", new[] { In, In, Out }, "void",
        "The vector-Jacobian product of softmax of each row.",
        new[] { new ParameterText("probabilities", "rows × {N} probabilities."), UpstreamRows, DestinationRows }, null, Lengths);

    /// <summary>All of them, in the order in which they are written.</summary>
    public static readonly IReadOnlyList<MemberText> All = new[]
    {
        Softmax,
        SoftmaxAtTemperature,
        LogSoftmax,
        LogSumExp,
        ArgMax,
        Sample,
        SampleAtTemperature,
        Tanh,
        ScaledTanh,
        TanhGradient,
        TanhDerivative,
        CrossEntropy,
        CrossEntropyOfTargets,
        CrossEntropyGradient,
        CrossEntropyGradientOfTargets,
        SoftmaxGradient,
        SoftmaxJacobian,
        SoftmaxBatch,
        SoftmaxBatchAtTemperature,
        LogSoftmaxBatch,
        ArgMaxBatch,
        SampleBatch,
        SampleBatchAtTemperature,
        TanhBatch,
        ScaledTanhBatch,
        CrossEntropyBatch,
        CrossEntropyGradientBatch,
        CrossEntropyGradientBatchOfTargets,
        SoftmaxGradientBatch,
    };

    private static MemberText Text(
        string name,
        string[] types,
        string returns,
        string summary,
        ParameterText[] parameters,
        string? returnsText,
        params ExceptionText[] exceptions)
    {
        string signature = name + "(" + string.Join(", ", types) + ")";
        return new MemberText(
            KernelMember.All.Single(member => member.Signature == signature), returns, summary, parameters, returnsText, exceptions);
    }
}
