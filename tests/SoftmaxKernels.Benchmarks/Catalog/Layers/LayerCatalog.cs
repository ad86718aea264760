using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Benchmarks.Catalog.Layers;

/// <summary>Every generated layer that is measured by itself. Those of the network that is trained are only there.</summary>
internal static class LayerCatalog
{
    private static readonly LayerKernel[] Kernels =
    [
        new GeneratedLayer<Fastest8To64>(),
        new GeneratedLayer<Fastest16To32>(),
        new GeneratedLayer<Fastest64To10>(),
        new GeneratedLayer<Fastest64To64>(),
        new GeneratedLayer<Fastest84To64>(),
        new GeneratedLayer<Fastest152To64>(),
        new GeneratedLayer<Fastest784To10>(),
        new GeneratedLayer<Fastest256To256>(),
        new GeneratedLayer<Reproducible8To64>(),
        new GeneratedLayer<Reproducible16To32>(),
        new GeneratedLayer<Reproducible64To10>(),
        new GeneratedLayer<Reproducible64To64>(),
        new GeneratedLayer<Reproducible84To64>(),
        new GeneratedLayer<Reproducible152To64>(),
        new GeneratedLayer<Reproducible784To10>(),
        new GeneratedLayer<Reproducible256To256>(),
    ];

    /// <summary>Their shapes, in the order of the tables.</summary>
    public static IReadOnlyList<LayerCase> Cases { get; } = Kernels.Select(kernel => kernel.Case).Distinct().ToArray();

    public static LayerKernel Fastest(LayerCase layer) => Find(layer, KernelArithmetic.Fastest);

    public static LayerKernel Reproducible(LayerCase layer) => Find(layer, KernelArithmetic.Reproducible);

    private static LayerKernel Find(LayerCase layer, KernelArithmetic arithmetic) =>
        Kernels.First(kernel => kernel.Case == layer && kernel.Arithmetic == arithmetic);
}
