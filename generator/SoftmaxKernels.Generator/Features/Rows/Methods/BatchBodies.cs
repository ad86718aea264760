using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>The bodies that do many rows of a batch at once.</summary>
internal static class BatchBodies
{
    public static readonly BatchBody Softmax = new("SoftmaxRows", "ref float logits, ref float destination, int rows", ColumnBodies.WriteSoftmax);

    public static readonly BatchBody CrossEntropyGradient = new(
        "CrossEntropyGradientRows",
        "ref float logits, ref int labels, ref float destination, int rows, float scale, ref double total",
        ColumnBodies.WriteCrossEntropyGradient,
        GroupBodies.WriteCrossEntropyGradient);
}
