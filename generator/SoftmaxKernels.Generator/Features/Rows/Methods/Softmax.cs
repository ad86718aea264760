using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>Softmax</c> and <c>SoftmaxBatch</c>, with and without temperature.</summary>
internal static class Softmax
{
    public static readonly RowMethod Row = new(
        "Softmax",
        MethodFamilies.Softmax,
        "void",
        "Softmax: pᵢ = e^(zᵢ − max z) / Σⱼ e^(zⱼ − max z).",
        Parameters.Logits,
        Parameters.Destination)
    {
        Bodies = [SoftmaxBodies.Softmax],
        WriteRow = (kernel, method) => RowDispatch.UnlessDone(kernel, method, "Beyond the range of the body, or NaN: the same bits, at leisure."),
    };

    public static readonly RowMethod AtTemperature = new(
        "Softmax",
        MethodFamilies.Softmax,
        "void",
        "Softmax at a temperature: softmax(z / T).",
        Parameters.Logits,
        Parameters.Temperature,
        Parameters.Destination)
    {
        Uses = Row,
        Bodies = [SoftmaxBodies.AtTemperature],
        WriteRow = WriteRowAtTemperature,
    };

    public static readonly RowMethod Batch = new(
        Row, "Softmax of each row.", Parameters.LogitRows, Parameters.DestinationRows) { Many = BatchBodies.Softmax };

    public static readonly RowMethod BatchAtTemperature = new(
        AtTemperature, "Softmax of each row at a temperature.", Parameters.LogitRows, Parameters.Temperature, Parameters.DestinationRows);

    private static void WriteRowAtTemperature(KernelWriter kernel, RowMethod method)
    {
        SourceWriter source = kernel.Source;
        string generic = RowDispatch.Generic(kernel, method) + ";";
        if (!kernel.HasBodies)
        {
            source.Line(generic);
            return;
        }

        using (source.Block("if (temperature == 1f)"))
        {
            source.Line("SoftmaxRow(logits, destination);");
            source.Line("return;");
        }

        source.Line();
        using (source.Block("if (!" + Lanes.IsOrdinaryTemperature + "(temperature))"))
        {
            source.Comment("Arg max, or uniform.");
            source.Line(generic);
            source.Line("return;");
        }

        source.Line();
        RowDispatch.Always(kernel, method);
    }
}
