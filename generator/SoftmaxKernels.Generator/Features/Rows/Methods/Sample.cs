using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>Sample</c> and <c>SampleBatch</c>, with and without temperature.</summary>
internal static class Sample
{
    private const string DrawnText = "The class, never one of probability 0; −1 if a logit is NaN or +∞, or all are −∞.";

    public static readonly Parameter Uniform = new("uniform", ParameterRole.Uniform, "A number in [0, 1) from your random generator.");
    public static readonly Parameter Uniforms = new("uniforms", ParameterRole.Uniforms, "One number in [0, 1) per row.");

    private static readonly LevelBody Body = new(
        "Terms",
        "bool",
        new[] { BodyParameter.Input("x"), BodyParameter.Output("y") },
        WriteTerms);

    private static readonly LevelBody BodyAtTemperature = new(
        "TermsAtTemperature",
        "void",
        new[] { BodyParameter.Input("x"), BodyParameter.Value("float", "temperature"), BodyParameter.Output("y") },
        WriteTermsAtTemperature);

    public static readonly RowMethod Row = new(
        "Sample",
        MethodFamilies.Sample,
        "int",
        "Draws a class with the probabilities of softmax.",
        Parameters.Logits,
        Uniform)
    {
        ReturnsText = DrawnText,
        Bodies = [Body],
        WriteRow = WriteRow,
    };

    public static readonly RowMethod AtTemperature = new(
        "Sample",
        MethodFamilies.Sample,
        "int",
        "Draws a class with the probabilities of softmax at a temperature.",
        Parameters.Logits,
        Parameters.Temperature,
        Uniform)
    {
        ReturnsText = DrawnText,
        Uses = Row,
        Bodies = [BodyAtTemperature],
        WriteRow = WriteRowAtTemperature,
    };

    public static readonly RowMethod Batch = new(
        Row, "Draws a class for each row.", Parameters.LogitRows, Uniforms, Parameters.Classes);

    public static readonly RowMethod BatchAtTemperature = new(
        AtTemperature,
        "Draws a class for each row at a temperature.",
        Parameters.LogitRows,
        Parameters.Temperature,
        Uniforms,
        Parameters.Classes);

    private static void WriteRow(KernelWriter kernel, RowMethod method)
    {
        SourceWriter source = kernel.Source;
        string generic = RowDispatch.Generic(kernel, method);
        source.Line("Span<float> terms = stackalloc float[" + kernel.Size + "];");
        kernel.Choose("bool done =", method.Bodies[0], "false", [.. RowDispatch.LogitArguments(method), "terms"]);
        source.Line("return done ? " + Sampling.Draw + "(terms, uniform) : " + generic + ";");
    }

    private static void WriteRowAtTemperature(KernelWriter kernel, RowMethod method)
    {
        SourceWriter source = kernel.Source;
        string generic = "return " + RowDispatch.Generic(kernel, method) + ";";
        using (source.Block("if (temperature == 1f)"))
        {
            source.Line("return SampleRow(logits, uniform);");
        }

        source.Line();
        using (source.Block("if (!" + Lanes.IsOrdinaryTemperature + "(temperature))"))
        {
            source.Line(generic);
        }

        source.Line();
        source.Line("Span<float> terms = stackalloc float[" + kernel.Size + "];");
        kernel.ChooseStatement(method.Bodies[0], generic, "logits", "temperature", "terms");
        source.Line();
        source.Line("return " + Sampling.Draw + "(terms, uniform);");
    }

    private static void WriteTerms(RowWriter row)
    {
        row.WriteTerms(LevelBody.GiveUp("bool"));
        row.Source.Line();
        row.Map(System.Array.Empty<RowInput>(), new RowOutput("y", "y", row.Plan.Size), register => "e" + register.Index);
        row.Source.Line("return true;");
    }

    private static void WriteTermsAtTemperature(RowWriter row)
    {
        row.WriteTemperature();
        row.Map(
            new[] { TermFragments.Logits(row) },
            new RowOutput("y", "y", row.Plan.Size),
            register => row.TermAtTemperature(register));
    }
}
