using System;
using Explorer.Requests;
using SoftmaxKernels;

namespace Explorer.Networks;

/// <summary>What goes into a network.</summary>
internal static class Observation
{
    private const ulong UsualSeed = 1;

    // What a page can hold exactly.
    private const ulong LargestSeed = (1UL << 53) - 1;

    /// <summary>Reads an observation, or makes one.</summary>
    /// <param name="text">What a name says; <see langword="null"/> or empty for nothing.</param>
    /// <param name="count">The number of inputs.</param>
    /// <returns>The observation that was given, or numbers in [−1, 1) that follow from the seed.</returns>
    /// <exception cref="RequestException">Something is no number, or there are more or fewer than inputs.</exception>
    public static float[] Read(Func<string, string?> text, int count)
    {
        ulong seed = text("seed") is { Length: > 0 } number ? NumberReader.Whole("seed", number, LargestSeed) : UsualSeed;
        return text("observation") is { Length: > 0 } given ? NumberReader.Floats("observation", given, count) : Of(seed, count);
    }

    private static float[] Of(ulong seed, int count)
    {
        KernelRandom random = new(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = (float)((2.0 * random.NextDouble()) - 1.0);
        }

        return numbers;
    }
}
