using System;

namespace SoftmaxKernels.Tests.Reference;

/// <summary>The summation orders of the numerics contract: 16 virtual lanes, chunks of 64, padded with +0 and never skipped.</summary>
internal static class ReferenceSum
{
    public const int LargestFloatSum = 64;

    private const int LaneCount = 16;
    private const int ChunkLength = 64;

    /// <summary>SUMF: up to 64 elements, in float.</summary>
    public static float InFloat(ReadOnlySpan<float> values)
    {
        Span<float> lanes = stackalloc float[LaneCount];
        for (int j = 0; j < LaneCount; j++)
        {
            lanes[j] = Chunk(values, 0, j);
        }

        for (int width = LaneCount / 2; width >= 1; width /= 2)
        {
            for (int j = 0; j < width; j++)
            {
                lanes[j] = lanes[j] + lanes[j + width];
            }
        }

        return lanes[0];
    }

    /// <summary>SUMD: any number of elements; chunks in float, everything above in double.</summary>
    public static double InDouble(ReadOnlySpan<float> values)
    {
        Span<double> lanes = stackalloc double[LaneCount];
        lanes.Clear();
        for (int start = 0; start < values.Length; start += ChunkLength)
        {
            for (int j = 0; j < LaneCount; j++)
            {
                lanes[j] = lanes[j] + (double)Chunk(values, start, j);
            }
        }

        for (int width = LaneCount / 2; width >= 1; width /= 2)
        {
            for (int j = 0; j < width; j++)
            {
                lanes[j] = lanes[j] + lanes[j + width];
            }
        }

        return lanes[0];
    }

    private static float Chunk(ReadOnlySpan<float> values, int start, int lane)
    {
        float b0 = ElementOrZero(values, start + lane);
        float b1 = ElementOrZero(values, start + lane + 16);
        float b2 = ElementOrZero(values, start + lane + 32);
        float b3 = ElementOrZero(values, start + lane + 48);
        return (b0 + b1) + (b2 + b3);
    }

    private static float ElementOrZero(ReadOnlySpan<float> values, int index) => index < values.Length ? values[index] : 0f;
}
