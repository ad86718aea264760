using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>
/// Rows on the border between decided and not: one class, or two equal ones, and others that together just vanish beside them, or
/// just do not; two classes that are almost equal. Bodies look at the last addition of their sum to tell these rows, and must
/// not miss one, wherever in the row the classes stand.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class NearlyDecidedRowTests
{
    private const int LongestOthers = 4;

    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Have_the_bits_of_the_contract(KernelArithmetic arithmetic)
    {
        Mismatches mismatches = new();
        int settled = 0;
        foreach (IKernel kernel in KernelCatalog.Generated.Concat(KernelCatalog.Remainders).Where(kernel => kernel.Arithmetic == arithmetic && kernel.Size > 1))
        {
            RandomSource random = new((ulong)kernel.Size);
            RuntimeKernel generic = new(kernel.Size, arithmetic);
            ReferenceKernel reference = new(kernel.Size, arithmetic);
            ReferenceMath math = new(Hardware.Fuses(arithmetic));
            float[] expected = new float[kernel.Size];
            float[] actual = new float[kernel.Size];
            for (int row = 0; row < Math.Max(100, 60_000 / kernel.Size); row++)
            {
                float[] logits = NearlyDecided(random, kernel.Size);
                reference.Softmax(logits, expected);
                kernel.Softmax(logits, actual);
                mismatches.Compare($"{kernel}, row {row}", expected, actual);
                generic.Softmax(logits, actual);
                mismatches.Compare($"{generic}, row {row}", expected, actual);
                settled += NeedsSettling(ReferenceRow.Of(math, logits)) ? 1 : 0;
            }
        }

        mismatches.AssertNone();
        Assert.True(settled > 200, $"Only {settled} rows were decided and would have come out inexact.");
    }

    private static bool NeedsSettling(ReferenceRow row)
    {
        ReferenceFactor factor = row.Factor;
        return row.Terms.Length > ReferenceRow.LargestDivided
            && (factor.Sum == factor.Top || factor.Sum == factor.Top + factor.Top)
            && factor.Top * factor.Value != factor.Top / factor.Sum;
    }

    private static float[] NearlyDecided(RandomSource random, int size)
    {
        float[] logits = new float[size];
        float max = (float)(60.0 * random.NextNormal());
        Array.Fill(logits, random.NextInt(2) == 0 ? float.NegativeInfinity : max - 95f);

        // e^-16.64 is 2^-24: beside the largest class that is half a unit of the last place of 1.
        for (int others = random.NextInt(LongestOthers); others > 0; others--)
        {
            logits[random.NextInt(size)] = max - 15.5f - (random.NextInt(4000) / 1000f);
        }

        float second = random.NextInt(4) switch
        {
            0 => max,
            1 => MathF.BitDecrement(max),
            2 => MathF.BitDecrement(MathF.BitDecrement(max)),
            _ => float.NaN,
        };
        if (!float.IsNaN(second))
        {
            logits[random.NextInt(size)] = second;
        }

        logits[random.NextInt(size)] = max;
        return logits;
    }
}
