using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Kernels;

/// <summary>The kernels under test.</summary>
internal static class KernelCatalog
{
    public static readonly KernelArithmetic[] Arithmetics = [KernelArithmetic.Fastest, KernelArithmetic.Reproducible];

    /// <summary>Every annotated type, ordered by arithmetic, then by size.</summary>
    public static readonly IReadOnlyList<GeneratedKernel> Generated = OfNamespace(typeof(Fastest1).Namespace!);

    /// <summary>The annotated types whose sizes have every remainder, in the same order.</summary>
    public static readonly IReadOnlyList<GeneratedKernel> Remainders = OfNamespace(typeof(Remainders.Fastest257).Namespace!);

    /// <summary>Gets the annotated types as test cases.</summary>
    public static TheoryData<int, KernelArithmetic> GeneratedCases
    {
        get
        {
            TheoryData<int, KernelArithmetic> cases = [];
            foreach (GeneratedKernel kernel in Generated)
            {
                cases.Add(kernel.Size, kernel.Arithmetic);
            }

            return cases;
        }
    }

    /// <summary>The kernel of a size; <see langword="null"/> if it is to be a generated one and no type is annotated so.</summary>
    public static IKernel? Find(KernelSource source, int size, KernelArithmetic arithmetic) => source switch
    {
        KernelSource.Reference => new ReferenceKernel(size, arithmetic),
        KernelSource.Runtime => new RuntimeKernel(size, arithmetic),
        _ => Generated.SingleOrDefault(kernel => kernel.Size == size && kernel.Arithmetic == arithmetic),
    };

    private static IReadOnlyList<GeneratedKernel> OfNamespace(string name) =>
    [
        .. typeof(KernelCatalog).Assembly.GetTypes()
            .Where(type => type.Namespace == name && type.IsDefined(typeof(SoftmaxKernelAttribute), inherit: false))
            .Select(type => new GeneratedKernel(type))
            .OrderBy(kernel => kernel.Arithmetic)
            .ThenBy(kernel => kernel.Size),
    ];
}
