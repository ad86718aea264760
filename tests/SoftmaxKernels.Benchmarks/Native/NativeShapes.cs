using System.Collections.Generic;
using SoftmaxKernels.Benchmarks.Catalog.Layers;
using SoftmaxKernels.Benchmarks.Catalog.Networks;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Native;

/// <summary>The shapes of layers and networks for a compiler that shall know them.</summary>
internal static class NativeShapes
{
    /// <summary>Defines SHAPES, which is SHAPE(rows of a batch, activation of the outputs, sizes …) for each layer and network of the tables.</summary>
    public static string Definition => $"-DSHAPES={string.Concat(All)}";

    private static IEnumerable<string> All
    {
        get
        {
            foreach (LayerCase layer in LayerCatalog.Cases)
            {
                yield return Shape(LayerTables.RowsOfBatch, layer.Activation, [layer.Inputs, layer.Outputs]);
            }

            foreach (NetworkCase network in NetworkCatalog.Cases)
            {
                yield return Shape(NetworkTables.RowsOfBatch, network.Output, network.Sizes);
            }
        }
    }

    private static string Shape(int rowsOfBatch, LayerActivation output, IReadOnlyList<int> sizes) =>
        $"SHAPE({rowsOfBatch},{output},{string.Join(',', sizes)})";
}
