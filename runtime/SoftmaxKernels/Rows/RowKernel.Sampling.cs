using System;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>Sampling by inversion of the cumulative sum.</content>
internal sealed partial class RowKernel<TArithmetic, TWidth, TFloat>
{
    /// <summary>Rows up to this length keep their terms between the two sums; longer ones compute them twice.</summary>
    private const int SampleBlock = 4 * Chunk;

    public override int Sample(ReadOnlySpan<float> logits, double uniform) => Draw(logits, uniform, new Terms(Max(logits)));

    public override int Sample(ReadOnlySpan<float> logits, float temperature, double uniform)
    {
        if (temperature == 1f)
        {
            return Sample(logits, uniform);
        }

        if (temperature < Constants.SmallestTemperature)
        {
            int index = ArgMax(logits);
            return Math.Abs(logits[index]) <= float.MaxValue ? index : -1;
        }

        return temperature > Constants.LargestTemperature
            ? Draw(logits, uniform, new UniformTerms(Max(logits)))
            : Draw(logits, uniform, new TemperedTerms(Max(logits), temperature));
    }

    private static int Draw<TMap>(ReadOnlySpan<float> logits, double uniform, TMap map)
        where TMap : struct, IMap<TFloat>
    {
        Span<float> block = stackalloc float[SampleBlock];
        double total = 0.0;
        for (int start = 0; start < logits.Length; start = RowBlocks.Next(start, SampleBlock, logits.Length))
        {
            total = Sampling.Accumulate(FillBlock(logits, start, block, map), total);
        }

        double threshold = uniform * total;
        double cumulative = 0.0;
        for (int start = 0; start < logits.Length; start = RowBlocks.Next(start, SampleBlock, logits.Length))
        {
            ReadOnlySpan<float> terms = logits.Length <= SampleBlock
                ? block.Slice(0, logits.Length)
                : FillBlock(logits, start, block, map);
            int index = Sampling.Find(terms, threshold, ref cumulative);
            if (index >= 0)
            {
                return start + index;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<float> FillBlock<TMap>(ReadOnlySpan<float> logits, int start, Span<float> block, TMap map)
        where TMap : struct, IMap<TFloat>
    {
        TWidth w = default;
        int length = Math.Min(SampleBlock, logits.Length - start);
        if (length >= w.Count)
        {
            Map(logits.Slice(start, length), block, map);
            return block.Slice(0, length);
        }

        // Too few elements left for a register: take it from the end of the row, and drop what came before.
        Map(logits.Slice(logits.Length - w.Count), block, map);
        return block.Slice(w.Count - length, length);
    }
}
