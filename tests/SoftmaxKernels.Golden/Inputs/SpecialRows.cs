using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Golden;

/// <summary>A row that is written down, and its targets where they matter.</summary>
internal sealed record SpecialRow(string Tag, float[] Logits, float[]? Targets = null);

/// <summary>Rows with a reason of their own, as opposed to a kind of random ones.</summary>
internal static class SpecialRows
{
    private const float Inf = float.PositiveInfinity;
    private const float NegInf = float.NegativeInfinity;

    public static IEnumerable<SpecialRow> All =>
    [
        .. Examples,
        .. Decided,
        .. Masked,
        .. NotFinite,
        .. Extreme,
        .. Boundaries,
    ];

    private static IEnumerable<SpecialRow> Examples =>
    [
        new("example", [1f, 2f, 3f]),
        new("example", [-1000f, 0.5f, NegInf]),
        new("example", [300f, 299.5f, 231f]),
        new("log-sum-exp cancels", [-0.6931472f, -0.6931472f]),
        new("the largest loss error known", [-8.976084f, -14.531435f]),
        new("peaks in different blocks", WithPeaks(102, (3, 5f), (20, 7f), (94, 6f))),
        new("peaks in different blocks", WithPeaks(83, (0, 5f), (63, 7f), (82, 6f))),
        new("peaks in different blocks", WithPeaks(99, (31, 7f), (64, 6f), (98, 5f))),
    ];

    /// <summary>Rows in which one class, or two alike, leave nothing to the others. The targets are the probabilities.</summary>
    private static IEnumerable<SpecialRow> Decided
    {
        get
        {
            float[] logits = [0f, -0f, 0.3f, 1.7f, -2.30695462f, 5f, 31.9171619f, 90f, -188.12294f, 256f, -256f, 1000f, -1e9f, 3e38f];
            foreach (float z in logits)
            {
                yield return new("a single class", [z], [1f]);
                yield return new("one class and a masked one", [z, NegInf], [1f, 0f]);
                yield return new("two alike", [z, z], [0.5f, 0.5f]);
                yield return new("two alike and a masked one", [z, z, NegInf], [0.5f, 0.5f, 0f]);
            }

            yield return new("the others vanish", [90f, 2f, -2f], [1f, 0f, 0f]);
            yield return new("the others vanish", [2f, 90f, -2f, 0f, 1f], [0f, 1f, 0f, 0f, 0f]);
            yield return new("the others vanish", [-300f, -600f, -371f], [1f, 0f, 0f]);
            foreach (int size in (int[])[10, 16, 17, 33, 64, 65, 100, 129])
            {
                foreach (float top in (float[])[71f, 90.3f, 171.9f, 300.7f])
                {
                    int first = size / 3;
                    yield return new("the others vanish", WithPeaks(size, (first, top)), WithPeaks(size, (first, 1f)));
                    yield return new("two alike, the others vanish", WithPeaks(size, (first, top), (size - 1, top)), WithPeaks(size, (first, 0.5f), (size - 1, 0.5f)));
                }
            }
        }
    }

    private static IEnumerable<SpecialRow> Masked =>
    [
        new("all masked but one", [NegInf, NegInf, 2.5f, NegInf]),
        new("masked, -0 left", [NegInf, -0f]),
        new("all -1e9", [-1e9f, -1e9f, -1e9f, -1e9f]),
        new("masked both ways", [-1e9f, 0f, -1e9f, NegInf]),
        .. ((int[])[1, 2, 3, 4, 10, 17, 64, 65, 129]).Select(size => new SpecialRow("all -inf", Repeat(NegInf, size))),
    ];

    private static IEnumerable<SpecialRow> NotFinite =>
    [
        new("NaN", [float.NaN]),
        new("NaN first", [float.NaN, 0f, 1f, 2f]),
        new("NaN", [0f, float.NaN, 1f, 2f]),
        new("NaN among -inf", [NegInf, NegInf, float.NaN]),
        new("all NaN", Repeat(float.NaN, 5)),
        new("NaN and +inf", [Inf, 1f, float.NaN]),
        new("NaN and +inf", [float.NaN, Inf]),
        new("+inf", [Inf]),
        new("+inf", [Inf, 0f, 1f, 2f]),
        new("+inf last", [0f, 1f, 2f, Inf]),
        new("two +inf and -inf", [Inf, Inf, 0f, NegInf]),
        new("+inf among -inf", [NegInf, Inf, NegInf]),
        .. ((int[])[10, 17, 64, 65, 129]).SelectMany(size => new SpecialRow[]
        {
            new("+inf last", WithPeaks(size, (size - 1, Inf))),
            new("NaN last", WithPeaks(size, (size - 1, float.NaN))),
            new("+inf and NaN", WithPeaks(size, (0, float.NaN), (size - 1, Inf))),
        }),
    ];

    private static IEnumerable<SpecialRow> Extreme =>
    [
        new("differences overflow", [3e38f, -3e38f, 0f, 3e38f]),
        new("the largest float", [float.MaxValue, float.MinValue]),
        new("the largest float, alike", Repeat(float.MaxValue, 3)),
        new("the smallest float", [float.MinValue]),
        new("zeros of both signs", [0f, -0f, 0f, -0f]),
        new("zeros of both signs", [-0f, 0f]),
        new("tiny and subnormal", [9.9999461e-41f, -9.9999461e-41f, 1e-30f, 0f]),
        new("subnormal", [float.Epsilon, -float.Epsilon]),
        new("subnormal", [float.Epsilon]),
        new("differences beyond 350", [200f, -200f, 190f, 195f]),
        new("all equal", [5f, 5f, 5f, 5f]),
    ];

    private static IEnumerable<SpecialRow> Boundaries =>
    [
        new("maximum at 256", [256f, 255f, 256f, 186.2f]),
        new("maximum above 256", [MathF.BitIncrement(256f), 255f, 256f, 186.2f]),
        new("maximum above -256", [-256f, -255.5f, -326f, -300f]),
        new("maximum at -256", [-256f, -300f, -326.5f, -257f]),
        new("maximum below -256", [MathF.BitDecrement(-256f), -300f, -326.5f, -257f]),
        new("around the flush", [0f, -69f, -70f, -71f]),
        new("around the flush", [0f, -70.3f, -70.354f, -70.355f]),
        new("around the flush, one by one", [-70.354744f, 0f, MathF.BitDecrement(-70.354744f), MathF.BitIncrement(-70.354744f)]),
        new("around the clamp", [-200f, -270f, -349.9f, -351f]),
        new("around the clamp", [250f, -349.9f, -350.1f, 180.3f]),
        new("around the clamp", [0f, -350f, MathF.BitDecrement(-350f), MathF.BitIncrement(-350f)]),
    ];

    private static float[] Repeat(float value, int size) => [.. Enumerable.Repeat(value, size)];

    /// <summary>Zeros with some other elements.</summary>
    private static float[] WithPeaks(int size, params (int Index, float Value)[] peaks)
    {
        float[] row = new float[size];
        foreach ((int index, float value) in peaks)
        {
            row[index] = value;
        }

        return row;
    }
}
