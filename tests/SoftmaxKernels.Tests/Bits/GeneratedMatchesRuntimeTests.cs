using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>The generated kernels against <see cref="GenericKernel"/>, bit for bit, over the corpus.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class GeneratedMatchesRuntimeTests
{
    public static TheoryData<int, KernelArithmetic> Kernels => KernelCatalog.GeneratedCases;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_member(int size, KernelArithmetic arithmetic) =>
        ImplementationComparison.AssertSameBits(new RuntimeKernel(size, arithmetic), KernelCatalog.Find(KernelSource.Generated, size, arithmetic)!);
}
