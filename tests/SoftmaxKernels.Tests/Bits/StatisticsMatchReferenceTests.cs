using System;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>
/// What is in double in the statistics of a row, to its own last bit. Rounding to float hides nearly every change there, so no
/// test of results would see it.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class StatisticsMatchReferenceTests
{
    private const int Cases = 100_000;

    [Fact]
    public void Logarithm_of_the_sum()
    {
        RandomSource random = new(1);
        for (int i = 0; i < Cases; i++)
        {
            // From far below the rounding of 1 to a few thousand classes.
            double rest = Math.ScaleB(1.0 + random.NextDouble(), random.NextInt(112) - 100);
            int ties = 1 + random.NextInt(3);

            RowStatistics row = new(max: 0f, top: 1f, rest, ties);

            Assert.Equal(BitConverter.DoubleToInt64Bits(ReferenceMath.LogOnePlus(ties - 1 + rest)), BitConverter.DoubleToInt64Bits(row.LogSum));
        }
    }

    [Fact]
    public void Inverse_of_the_sum()
    {
        RandomSource random = new(2);
        for (int i = 0; i < Cases; i++)
        {
            double rest = Math.ScaleB(1.0 + random.NextDouble(), random.NextInt(112) - 124);
            float top = (float)Math.ScaleB(random.NextDouble(0.70711, 1.41421), -24);
            int ties = 1 + random.NextInt(3);

            RowStatistics row = new(max: 0f, top, rest, ties);

            Assert.Equal(BitConverter.DoubleToInt64Bits(1.0 / (rest + ((double)ties * top))), BitConverter.DoubleToInt64Bits(row.InverseSum));
        }
    }
}
