using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>SoftmaxGradient</c>, its batch, and <c>SoftmaxJacobian</c>.</summary>
internal static class SoftmaxGradient
{
    private static readonly Parameter Probabilities = new(
        "probabilities", ParameterRole.Row, "{N} probabilities p, the result of softmax.");

    private static readonly Parameter ProbabilityRows = new("probabilities", ParameterRole.Row, "rows × {N} probabilities.");
    private static readonly Parameter UpstreamRows = new("upstream", ParameterRole.Row, "rows × {N} upstream gradients.");
    private static readonly Parameter Matrix = new(
        "destination", ParameterRole.Matrix, "At least {N} × {N} floats, row by row; may not overlap the input.");

    private static readonly LevelBody Body = new(
        "SoftmaxGradient",
        "void",
        new[] { BodyParameter.Input("p"), BodyParameter.Input("u"), BodyParameter.Output("y") },
        WriteProduct);

    private static readonly LevelBody JacobianBody = new(
        "SoftmaxJacobian",
        "void",
        new[] { BodyParameter.Input("p"), BodyParameter.Output("y") },
        WriteJacobian);

    public static readonly RowMethod Row = new(
        "SoftmaxGradient",
        MethodFamilies.SoftmaxGradient,
        "void",
        "The vector-Jacobian product of softmax: pᵢ (uᵢ − Σⱼ uⱼ pⱼ).",
        Probabilities,
        Parameters.Upstream,
        Parameters.Destination)
    {
        Bodies = [Body],
        WriteRow = RowDispatch.Always,
    };

    public static readonly RowMethod Jacobian = new(
        "SoftmaxJacobian",
        MethodFamilies.SoftmaxGradient,
        "void",
        "The Jacobian of softmax: pᵢ (δᵢⱼ − pⱼ).",
        Probabilities,
        Matrix)
    {
        Bodies = [JacobianBody],
        WriteRow = RowDispatch.Always,
    };

    public static readonly RowMethod Batch = new(
        Row, "The vector-Jacobian product of softmax of each row.", ProbabilityRows, UpstreamRows, Parameters.DestinationRows);

    private static void WriteProduct(RowWriter row)
    {
        SourceWriter source = row.Source;
        int size = row.Plan.Size;
        bool inDouble = size > Contract.LargestFloatSum;
        RowInput probabilities = new("p", "p", size, "0f");
        RowInput upstream = new("u", "u", size, "0f");
        if (!row.Plan.MaximumFirst)
        {
            source.Comment(LayoutText.OfRow(row.Plan));
            row.Hold(probabilities);
            row.Hold(upstream);
            source.Line();
        }

        source.Comment("sum of u * p; + 0 turns a sum of -0 into +0, so that it does not matter what was added to lanes without elements.");
        row.Sum(new[] { "sum" }, inDouble, register =>
        {
            row.Declare(register, "product", Vocabulary.Multiply(
                register.Lanes, row.Fetch(register, upstream), row.Fetch(register, probabilities)));
            return new[] { "product" + register.Index };
        });
        source.Line("float dot = " + (inDouble ? "(float)sum + 0f" : "sum + 0f") + ";");
        source.Line();
        row.Map(new[] { probabilities, upstream }, new RowOutput("y", "y", size), register =>
        {
            Expression difference = Vocabulary.Subtract(
                register.Lanes, row.Fetch(register, upstream), Vocabulary.Broadcast(register.Lanes, "dot"));
            return Vocabulary.Multiply(register.Lanes, row.Fetch(register, probabilities), difference);
        });
    }

    private static void WriteJacobian(RowWriter row)
    {
        SourceWriter source = row.Source;
        int size = row.Plan.Size;
        RowInput probabilities = new("p", "p", size, "0f");
        bool scalar = row.Plan.Lanes == 1;
        if (!row.Plan.MaximumFirst)
        {
            source.Comment(LayoutText.OfRow(row.Plan));
            row.Hold(probabilities);
            source.Line();
        }

        source.Comment("Row k is p[k] * (0 - p[j]), but p[k] * (1 - p[k]) on the diagonal.");
        using (source.Block("for (int k = 0; k < " + size + "; k++)"))
        {
            source.Line("float probability = " + row.Element("p", "k") + ";");
            source.Line(scalar
                ? "Span<float> row = y.Slice(k * " + size + ", " + size + ");"
                : "ref float row = ref Unsafe.Add(ref y, k * " + size + ");");
            row.Map(new[] { probabilities }, new RowOutput("row", "row", size), register =>
            {
                Expression minus = Vocabulary.Subtract(
                    register.Lanes, Vocabulary.Zero(register.Lanes), row.Fetch(register, probabilities));
                return Vocabulary.Multiply(register.Lanes, minus, "probability");
            });
            source.Line(row.Element("row", "k") + " = (float)(probability * (float)(1f - probability));");
        }
    }
}
