using System;
using System.Threading.Tasks;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Properties;

/// <summary>
/// In a decided row the sum rounds to its largest term s. For every s of a binade, and every reciprocal that a sum from s to
/// half a unit above can have, that term's probability is 1.
/// </summary>
public sealed class DecidedFactorTests
{
    /// <summary>Terms of the largest class are about 2⁻²⁴; powers of two change no rounding.</summary>
    private const int ExponentBits = (127 - 24) << 23;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_largest_term_has_a_probability_of_1(bool fused)
    {
        ReferenceMath math = new(fused);
        Parallel.For(0, 1 << 8, high =>
        {
            for (int low = 0; low < 1 << 15; low++)
            {
                float s = BitConverter.Int32BitsToSingle(ExponentBits | (high << 15) | low);
                double half = (BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(s) + 1) - (double)s) / 2;
                Check(math, ReferenceFactor.OfFloat(s), s);
                Check(math, ReferenceFactor.OfDouble(s), s);
                Check(math, ReferenceFactor.OfDouble(s + (half / 2)), s);
                Check(math, ReferenceFactor.OfDouble(Math.BitDecrement(s + half)), s);
            }
        });
    }

    private static void Check(ReferenceMath math, ReferenceFactor factor, float term)
    {
        // Assert is too slow for 60 million calls.
        if (factor.Of(math, term) != 1f || factor.Of(math, term / 2) != 0.5f)
        {
            Assert.Fail($"{term:R} times {factor.Value:R} gives {factor.Of(math, term):R}");
        }
    }
}
