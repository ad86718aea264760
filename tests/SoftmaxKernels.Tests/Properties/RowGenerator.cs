using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace SoftmaxKernels.Tests.Properties;

/// <summary>Rows for properties.</summary>
internal static class RowGenerator
{
    /// <summary>The steps between neighbours on the grid of <see cref="OnGrid"/>.</summary>
    public const float GridStep = 1f / 256f;

    private const int GridStepsTo64 = 64 * 256;

    /// <summary>Finite rows: near together, far apart, with an offset, with ties.</summary>
    public static Gen<float[]> Finite(int size) => Gen.OneOf(
        Uniform(-1.0, 1.0, size),
        Uniform(-10.0, 10.0, size),
        Uniform(-60.0, 60.0, size),
        Uniform(990.0, 1010.0, size),
        Uniform(-1010.0, -990.0, size),
        Gen.Choose(-2, 2).Select(value => (float)value).ArrayOf(size));

    /// <summary>Finite rows, and rows some of whose classes are masked or so far away that they are flushed to 0.</summary>
    public static Gen<float[]> WithZeros(int size) => Gen.OneOf(Finite(size), Finite(size).SelectMany(row =>
        Gen.Choose(0, 5).ArrayOf(size).Select(dice => Masked(row, dice))));

    /// <summary>Rows within ±64 whose elements have so few bits that adding a power of two up to 2¹⁵ is exact.</summary>
    public static Gen<float[]> OnGrid(int size) => Gen.Choose(-GridStepsTo64, GridStepsTo64).Select(steps => steps * GridStep).ArrayOf(size);

    /// <summary>The rows with one element set to 0.</summary>
    public static IEnumerable<float[]> Shrink(float[] row) =>
        Enumerable.Range(0, row.Length).Where(i => row[i] != 0f).Select(i => With(row, i, 0f));

    /// <summary>A copy with one element replaced.</summary>
    public static float[] With(float[] row, int index, float value)
    {
        float[] copy = [.. row];
        copy[index] = value;
        return copy;
    }

    private static Gen<float[]> Uniform(double low, double high, int size) =>
        Gen.Choose(0, int.MaxValue - 1).Select(number => (float)(low + ((high - low) * number / int.MaxValue))).ArrayOf(size);

    private static float[] Masked(float[] row, int[] dice)
    {
        float max = row.Max();
        int kept = Array.IndexOf(row, max);
        return [.. row.Select((value, i) => i == kept ? value : dice[i] switch
        {
            0 => float.NegativeInfinity,
            1 => max - 200f,
            _ => value,
        })];
    }
}
