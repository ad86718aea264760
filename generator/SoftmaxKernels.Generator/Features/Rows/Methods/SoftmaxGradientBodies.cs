using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>The vector-Jacobian product and the Jacobian of softmax.</summary>
internal static class SoftmaxGradientBodies
{
    public static readonly LevelBody Product = new(
        "SoftmaxGradient",
        "void",
        new[] { BodyParameter.Input("p"), BodyParameter.Input("u"), BodyParameter.Output("y") },
        WriteProduct);

    public static readonly LevelBody Jacobian = new(
        "SoftmaxJacobian",
        "void",
        new[] { BodyParameter.Input("p"), BodyParameter.Output("y") },
        WriteJacobian);

    private static void WriteProduct(RowWriter row)
    {
        SourceWriter source = row.Source;
        int size = row.Plan.Size;
        bool inDouble = size > Contract.LargestFloatSum;
        RowInput probabilities = new("p", "p", size, "0f");
        RowInput upstream = new("u", "u", size, "0f");
        if (row.Plan.StraightLine && !row.Plan.MaximumFirst)
        {
            source.Comment(LayoutText.OfRow(row.Plan));
            row.Hold(probabilities);
            row.Hold(upstream);
            source.Line();
        }

        source.Comment("sum of u * p; + 0 turns a sum of -0 into +0, so that it does not matter what was added to lanes without elements.");
        row.Sum(System.Array.Empty<RowInput>(), new[] { "sum" }, inDouble, register =>
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
        if (row.Plan.StraightLine && !row.Plan.MaximumFirst)
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
