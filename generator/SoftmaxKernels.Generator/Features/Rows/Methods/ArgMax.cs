using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>ArgMax</c> and its batch.</summary>
internal static class ArgMax
{
    public static readonly RowMethod Row = new(
        "ArgMax",
        MethodFamilies.ArgMax,
        "int",
        "The class with the largest logit: the limit of softmax at temperature 0.",
        Parameters.Logits)
    {
        ReturnsText = "The first index of the maximum, where −0 equals +0; the index of the first NaN if there is one; 0 if all logits are −∞.",
        Bodies = [SamplingBodies.ArgMax],
        WriteRow = WriteRow,
    };

    public static readonly RowMethod Batch = new(
        Row, "The class with the largest logit in each row.", Parameters.LogitRows, Parameters.Classes);

    private static void WriteRow(KernelWriter kernel, RowMethod method)
    {
        SourceWriter source = kernel.Source;

        // The same in any arithmetic.
        string generic = GenericKernel.Method(method.Name) + "(logits)";
        if (!kernel.HasBodies)
        {
            source.Line("return " + generic + ";");
            return;
        }

        kernel.Choose("int index =", method.Bodies[0], "-1", "logits");
        source.Line("return index >= 0 ? index : " + generic + ";");
    }
}
