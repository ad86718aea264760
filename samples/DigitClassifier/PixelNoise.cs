using System;

namespace DigitClassifier;

/// <summary>
/// Noise on the pixels that the network learns from. It never sees the same picture twice, so it cannot learn pictures by heart.
/// </summary>
internal static class PixelNoise
{
    // As a part of a feature's range, which scaling has made 1.
    private const float Largest = 0.6f;

    /// <summary>Adds to each pixel the sum of two uniform numbers, which is 0 in the mean and rarely near its largest value.</summary>
    public static void Add(Span<float> pixels, SplitMix64 random)
    {
        foreach (ref float pixel in pixels)
        {
            pixel += Largest * (random.NextSingle() + random.NextSingle() - 1f);
        }
    }
}
