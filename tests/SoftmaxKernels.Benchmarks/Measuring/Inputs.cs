using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Draws the elements of inputs.</summary>
internal static class Inputs
{
    public static float Next(Random random, InputKind kind, int row, int column)
    {
        float normal = Normal(random);
        return kind switch
        {
            InputKind.Masked => ((row + column) & 1) == 1 ? float.NegativeInfinity : 3f * normal,
            InputKind.Tiny => 1e-12f * normal,
            InputKind.Tiniest => 1e-20f * normal,
            InputKind.Subnormal => 1e-40f * normal,
            InputKind.Huge => 200f * ((2f * random.NextSingle()) - 1f),
            InputKind.Equal => 1.5f,
            InputKind.SlowPath => 1000f + (3f * normal),
            _ => 3f * normal,
        };
    }

    // Box and Muller's method; 1 − u is in (0, 1].
    private static float Normal(Random random) =>
        (float)(Math.Sqrt(-2.0 * Math.Log(1.0 - random.NextDouble())) * Math.Cos(2.0 * Math.PI * random.NextDouble()));
}
