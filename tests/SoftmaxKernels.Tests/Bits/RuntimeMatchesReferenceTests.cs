using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Bits;

/// <summary><see cref="GenericKernel"/> against the plain scalar reference, bit for bit, over the corpus.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class RuntimeMatchesReferenceTests
{
    private static readonly IEnumerable<int> Sizes = [.. Enumerable.Range(1, 70), 100, 121, 128, 129, 256, 333, 1000, 5003];

    public static TheoryData<int, KernelArithmetic> Kernels => TestCases.Each(Sizes, KernelCatalog.Arithmetics);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_member(int size, KernelArithmetic arithmetic) =>
        ImplementationComparison.AssertSameBits(new ReferenceKernel(size, arithmetic), new RuntimeKernel(size, arithmetic));
}
