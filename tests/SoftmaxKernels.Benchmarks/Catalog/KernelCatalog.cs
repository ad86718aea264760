using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Benchmarks.Catalog;

/// <summary>Every generated kernel that is measured.</summary>
internal static class KernelCatalog
{
    public static IReadOnlyList<Kernel> All { get; } =
    [
        new GeneratedKernel<Fastest2>(),
        new GeneratedKernel<Fastest3>(),
        new GeneratedKernel<Fastest4>(),
        new GeneratedKernel<Fastest5>(),
        new GeneratedKernel<Fastest8>(),
        new GeneratedKernel<Fastest10>(),
        new GeneratedKernel<Fastest16>(),
        new GeneratedKernel<Fastest17>(),
        new GeneratedKernel<Fastest32>(),
        new GeneratedKernel<Fastest64>(),
        new GeneratedKernel<Fastest100>(),
        new GeneratedKernel<Fastest256>(),
        new GeneratedKernel<Fastest1000>(),
        new GeneratedKernel<Fastest4096>(),
        new GeneratedKernel<Fastest10000>(),
        new GeneratedKernel<Reproducible2>(),
        new GeneratedKernel<Reproducible3>(),
        new GeneratedKernel<Reproducible4>(),
        new GeneratedKernel<Reproducible5>(),
        new GeneratedKernel<Reproducible8>(),
        new GeneratedKernel<Reproducible10>(),
        new GeneratedKernel<Reproducible16>(),
        new GeneratedKernel<Reproducible17>(),
        new GeneratedKernel<Reproducible32>(),
        new GeneratedKernel<Reproducible64>(),
        new GeneratedKernel<Reproducible100>(),
        new GeneratedKernel<Reproducible256>(),
        new GeneratedKernel<Reproducible1000>(),
        new GeneratedKernel<Reproducible4096>(),
        new GeneratedKernel<Reproducible10000>(),
    ];

    /// <summary>The sizes that are compiled in.</summary>
    private static IReadOnlyList<int> Sizes { get; } = All.Select(kernel => kernel.Size).Distinct().ToArray();

    public static Kernel Fastest(int size) => Find(size, KernelArithmetic.Fastest);

    public static Kernel Reproducible(int size) => Find(size, KernelArithmetic.Reproducible);

    private static Kernel Find(int size, KernelArithmetic arithmetic) =>
        All.FirstOrDefault(kernel => kernel.Size == size && kernel.Arithmetic == arithmetic)
        ?? throw new ArgumentException($"No kernel of {size} classes is compiled in. There are: {string.Join(", ", Sizes)}.");
}
