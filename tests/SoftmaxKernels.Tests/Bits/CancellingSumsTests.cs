using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>
/// The order of the additions, seen in sums that cancel: positive terms in double give nearly the same float in any order, these
/// give another number altogether.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class CancellingSumsTests
{
    private const int Rows = 200;

    public static TheoryData<KernelSource, int> Cases =>
        TestCases.Each([KernelSource.Runtime, KernelSource.Generated], [10, 17, 64, 65, 129]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void SoftmaxGradient(KernelSource source, int size)
    {
        RandomSource random = new((ulong)size);
        float[] probabilities = [.. Enumerable.Repeat(1f / 256f, size)];
        float[] expected = new float[size];
        float[] actual = new float[size];
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            ReferenceKernel reference = new(size, arithmetic);
            IKernel kernel = KernelCatalog.Find(source, size, arithmetic) ?? throw new ArgumentException($"No kernel of size {size}.");
            for (int row = 0; row < Rows; row++)
            {
                float[] upstream = Upstream(random, size);
                reference.SoftmaxGradient(probabilities, upstream, expected);
                kernel.SoftmaxGradient(probabilities, upstream, actual);
                Assert.Equal(-1, FloatBits.FirstDifference(expected, actual));
            }
        }
    }

    /// <summary>Pairs of huge numbers that cancel, anywhere among small ones.</summary>
    private static float[] Upstream(RandomSource random, int size)
    {
        float[] upstream = [.. Enumerable.Range(0, size).Select(_ => (float)random.NextDouble(-1.0, 1.0))];
        for (int pair = 0; pair < 3; pair++)
        {
            float huge = MathF.ScaleB((float)random.NextDouble(1.0, 2.0), 20 + (20 * pair));
            upstream[random.NextInt(size)] = huge;
            upstream[random.NextInt(size)] = -huge;
        }

        return upstream;
    }
}
