using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>Sampling by inversion of the cumulative sum.</content>
internal static partial class ScalarRowKernel<TArithmetic>
{
    /// <summary>Rows up to this length keep their terms between the two sums; longer ones compute them twice.</summary>
    private const int SampleBlock = 4 * Chunk;

    /// <summary>A sample at an infinite temperature, which needs no arithmetic of a profile.</summary>
    [MethodImpl(Compilation.AtOnce)]
    public static int SampleUniform(ReadOnlySpan<float> logits, double uniform) =>
        Draw(logits, uniform, new UniformTerms(Max(logits)));

    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, double uniform) => Draw(logits, uniform, new Terms(Max(logits)));

    [MethodImpl(Compilation.AtOnce)]
    public static int SampleAtTemperature(ReadOnlySpan<float> logits, float temperature, double uniform) =>
        Draw(logits, uniform, new TemperedTerms(Max(logits), temperature));

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static int Draw<TMap>(ReadOnlySpan<float> logits, double uniform, TMap map)
        where TMap : struct, IMap
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

    // Out of line: in longer rows than Prepare has, the second call must not be another method than the first.
    [MethodImpl(Compilation.AtOnce)]
    private static ReadOnlySpan<float> FillBlock<TMap>(ReadOnlySpan<float> logits, int start, Span<float> block, TMap map)
        where TMap : struct, IMap
    {
        int length = Math.Min(SampleBlock, logits.Length - start);
        Map(logits.Slice(start, length), block, map);
        return block.Slice(0, length);
    }
}
