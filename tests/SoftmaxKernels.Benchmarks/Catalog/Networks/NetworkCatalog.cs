using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Benchmarks.Catalog.Networks;

/// <summary>Every generated network that is measured.</summary>
internal static class NetworkCatalog
{
    private static readonly NetworkKernel[] Kernels =
    [
        new GeneratedNetwork<Fastest8To64To64To2>(),
        new GeneratedNetwork<Fastest26To64To64To2>(),
        new GeneratedNetwork<Fastest84To64To64To2>(),
        new GeneratedNetwork<Fastest152To64To64To3>(),
        new GeneratedNetwork<Fastest675To64To64To2>(),
        new GeneratedNetwork<Fastest16To32To4>(),
        new GeneratedNetwork<Fastest784To64To10>(),
        new GeneratedNetwork<Reproducible8To64To64To2>(),
        new GeneratedNetwork<Reproducible26To64To64To2>(),
        new GeneratedNetwork<Reproducible84To64To64To2>(),
        new GeneratedNetwork<Reproducible152To64To64To3>(),
        new GeneratedNetwork<Reproducible675To64To64To2>(),
        new GeneratedNetwork<Reproducible16To32To4>(),
        new GeneratedNetwork<Reproducible784To64To10>(),
    ];

    /// <summary>Their shapes, in the order of the tables.</summary>
    public static IReadOnlyList<NetworkCase> Cases { get; } =
        [.. Kernels.Where(kernel => kernel.Arithmetic == KernelArithmetic.Fastest).Select(kernel => kernel.Case)];

    public static NetworkKernel Find(NetworkCase network, KernelArithmetic arithmetic) =>
        Kernels.First(kernel => kernel.Case.Name == network.Name && kernel.Arithmetic == arithmetic);
}
