using System.Collections.Generic;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>Truncate</c>, and the samplers beside <c>Sample</c>.</summary>
internal static class Samplers
{
    private const string DrawnText = "The class, never one of probability 0; −1 if a logit is NaN or +∞, or all are −∞.";
    private const string UniformRange = "A number is outside [0, 1).";

    private static readonly Parameter Options = new("options", ParameterRole.Value, "The temperature, and which classes are left out.")
    {
        Type = SamplerOptions.Type,
        TypeNamespace = MainNamespace + ".",
        Preparation = PreparationRows.SamplerOptions,
    };

    private static readonly Parameter Probabilities = new("probabilities", ParameterRole.Row, "{N} probabilities or weights of 0 or more, which need not add up to 1.");

    private static readonly Parameter ProbabilityRows = new(
        "probabilities", ParameterRole.Row, "rows × {N} probabilities or weights of 0 or more, row by row.");

    private static readonly Parameter Draws = new(
        "uniforms", ParameterRole.Draws, "As many numbers in [0, 1) as classes are to be drawn, 1 to {N}.")
    {
        Preparation = PreparationRows.Draws,
    };

    private static readonly Parameter DrawRows = new(
        "uniforms", ParameterRole.Draws, "As many numbers in [0, 1) for each row, 1 to {N}, row by row.");

    private static readonly Parameter Drawn = new(
        "destination", ParameterRole.DrawnClasses, "An integer for each draw: the classes in the order in which they are drawn, −1 from where none is left.")
    {
        Preparation = PreparationRows.DrawnClasses,
    };

    private static readonly Parameter DrawnRows = new(
        "destination", ParameterRole.DrawnClasses, "An integer for each draw, row by row: the classes in the order in which they are drawn, −1 from where none is left.");

    private static readonly Parameter ClassUniforms = new("uniforms", ParameterRole.Row, "{N} numbers in [0, 1), one for each class.")
    {
        Type = "double",
        Preparation = PreparationRows.ClassUniforms,
        OutOfRange = UniformRange,
    };

    private static readonly Parameter ClassUniformRows = new("uniforms", ParameterRole.Row, "rows × {N} numbers in [0, 1), one for each class.")
    {
        Type = "double",
        Preparation = PreparationRows.BatchUniforms,
        OutOfRange = UniformRange,
    };

    public static readonly RowMethod Truncate = new(
        "Truncate",
        MethodFamilies.Samplers,
        "void",
        "Leaves classes out of a row, which become −∞: top-k, top-p and min-p, at a temperature. What is left are the logits divided by the temperature.",
        Parameters.Logits,
        Options,
        Parameters.Destination)
    {
        IsOfRuntime = true,
    };

    public static readonly RowMethod Truncated = new(
        "Sample",
        MethodFamilies.Samplers,
        "int",
        "Draws a class of a truncated row: one that is left after top-k, top-p and min-p, at a temperature.",
        Parameters.Logits,
        Options,
        Sample.Uniform)
    {
        ReturnsText = DrawnText,
        IsOfRuntime = true,
    };

    public static readonly RowMethod FromProbabilities = new(
        "SampleFromProbabilities",
        MethodFamilies.Samplers,
        "int",
        "Draws a class with given probabilities, or in proportion to weights.",
        Probabilities,
        Sample.Uniform)
    {
        ReturnsText = "The class, never one of probability 0; −1 if a number is negative, NaN or +∞, or all are 0.",
        IsOfRuntime = true,
    };

    public static readonly RowMethod WithoutReplacement = new(
        "SampleWithoutReplacement",
        MethodFamilies.Samplers,
        "void",
        "Draws classes one after another, none twice, each with the probabilities of softmax of those that are left.",
        Parameters.Logits,
        Draws,
        Drawn)
    {
        IsOfRuntime = true,
    };

    public static readonly RowMethod Gumbel = new(
        "SampleGumbel",
        MethodFamilies.Samplers,
        "int",
        "Draws a class with the probabilities of softmax by a number for each class: the first maximum of z − log(−log u).",
        Parameters.Logits,
        ClassUniforms)
    {
        ReturnsText = DrawnText,
        IsOfRuntime = true,
    };

    public static readonly RowMethod TruncatedBatch = new(
        Truncated, "Draws a class for each row, after top-k, top-p and min-p, at a temperature.", Parameters.LogitRows, Options, Sample.Uniforms, Parameters.Classes)
    {
        IsOfRuntime = true,
    };

    public static readonly RowMethod FromProbabilitiesBatch = new(
        FromProbabilities, "Draws a class for each row of given probabilities, or in proportion to weights.", ProbabilityRows, Sample.Uniforms, Parameters.Classes)
    {
        IsOfRuntime = true,
    };

    public static readonly RowMethod WithoutReplacementBatch = new(
        WithoutReplacement,
        "Draws classes of each row one after another, none twice, each with the probabilities of softmax of those that are left.",
        Parameters.LogitRows,
        DrawRows,
        DrawnRows)
    {
        IsOfRuntime = true,
    };

    public static readonly RowMethod GumbelBatch = new(
        Gumbel,
        "Draws a class for each row by a number for each class: the first maximum of z − log(−log u).",
        Parameters.LogitRows,
        ClassUniformRows,
        Parameters.Classes)
    {
        IsOfRuntime = true,
    };

    /// <summary>All of them, for a row and for a batch.</summary>
    public static readonly IReadOnlyList<RowMethod> All =
    [
        Truncate,
        Truncated,
        FromProbabilities,
        WithoutReplacement,
        Gumbel,
        new RowMethod(
            Truncate,
            "Leaves classes out of each row, which become −∞: top-k, top-p and min-p, at a temperature.",
            Parameters.LogitRows,
            Options,
            Parameters.DestinationRows)
        {
            IsOfRuntime = true,
        },
        TruncatedBatch,
        FromProbabilitiesBatch,
        WithoutReplacementBatch,
        GumbelBatch,
    ];
}
