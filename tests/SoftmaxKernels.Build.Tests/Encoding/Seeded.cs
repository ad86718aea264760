using System;
using System.Linq;

namespace SoftmaxKernels.Build.Tests.Encoding;

/// <summary>Numbers that are the same in every run.</summary>
internal static class Seeded
{
    public static float[] Normal(long count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, (int)count).Select(_ =>
            (float)(Math.Sqrt(-2.0 * Math.Log(1.0 - random.NextDouble())) * Math.Cos(2.0 * Math.PI * random.NextDouble())))];
    }
}
