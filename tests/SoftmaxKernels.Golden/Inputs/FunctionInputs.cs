using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Golden;

/// <summary>The arguments of the functions of single elements: those with a reason, and random ones in several ranges.</summary>
internal static class FunctionInputs
{
    private const int RandomArguments = 160;

    /// <summary>Arguments of the exponential: up to 350 in magnitude, with halves of ln 2, where n changes.</summary>
    public static readonly IReadOnlyList<float> Exp =
    [
        0f, -0f, 1f, -1f, 0.5f, -0.5f, 0.25f, 0.1f, -0.1f, 2f, -2f, 3.1415927f, -3.1415927f, 5f, -5f, 10f, -10f, 20f, -20f,
        50f, -50f, 70f, -70f, 87f, -87f, 100f, -100f, 150.5f, -150.5f, 256f, -256f, 300.25f, -326f, 350f, -350f,
        1e-10f, -1e-20f, 1e-40f, float.Epsilon, -float.Epsilon, -70.354744f, 330.3104f,
        .. HalvesOfLn2().SelectMany(Around),
        .. Random(seed: 1, 350.0, 20.0, 1.0, 0.35),
    ];

    /// <summary>Arguments of tanh and its derivative, with both sides of every switch.</summary>
    public static readonly IReadOnlyList<float> Tanh =
    [
        0f, -0f, 1f, -1f, 0.5f, -0.5f, 0.1f, -0.1f, 0.25f, 0.75f, 0.9f, 1.25f, -1.5f, 2f, -2f, 3f, 4f, -4f, 5f, 6f, 7f, 8f,
        8.65f, 8.7f, 9f, 10f, -100f, 1e30f, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 1e-5f, 1e-20f,
        float.Epsilon, -float.Epsilon, 1e-40f, -0.6740437f, -0.8824311f, -1.318774f, 12f, -20f, 40f,
        .. ((float[])[0.671875f, -0.671875f, 8.65625f, 9.0109129f, -9.0109129f, 43f, -43f]).SelectMany(Around),
        .. Random(seed: 2, 12.0, 4.0, 1.0, 0.05),
    ];

    /// <summary>Values of tanh and upstream gradients.</summary>
    public static readonly IReadOnlyList<(float Y, float Upstream)> TanhGradient = CreateTanhGradient();

    /// <summary>Arguments of sigmoid, SiLU, ReLU and ELU, with both sides of every switch.</summary>
    public static readonly IReadOnlyList<float> Activations =
    [
        0f, -0f, 1f, -1f, 0.5f, -0.5f, 2f, -2f, 4f, -4f, 8f, -8f, 12f, -12f, 16f, -16f, 20f, -20f, 40f, -40f, 64f, -64f, 80f, -80f,
        -90f, 100f, -100f, 1e30f, -1e30f, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
        1e-5f, -1e-20f, 1e-37f, 1e-40f, float.Epsilon, -float.Epsilon, -37.778934f, -5.1991677f, -5.202281f, -5.9505243f,
        .. ((float[])[18f, -18f, -17.328680f, -87.3365402f, -91.8567734f]).SelectMany(Around),
        .. HalvesOfLn2().SelectMany(Around),
        .. Random(seed: 5, 90.0, 20.0, 4.0, 1.0),
    ];

    /// <summary>Values of sigmoid, ReLU and ELU, or arguments of SiLU, and upstream gradients.</summary>
    public static readonly IReadOnlyList<(float X, float Upstream)> ActivationGradients = CreateActivationGradients();

    private static IEnumerable<float> HalvesOfLn2() =>
        ((int[])[1, 2, 3, 5, 7, 99, 201]).SelectMany(n => (float[])[n * 0.34657359f, n * -0.34657359f]);

    private static float[] Around(float x) => [MathF.BitDecrement(x), x, MathF.BitIncrement(x)];

    private static List<(float Y, float Upstream)> CreateTanhGradient()
    {
        RandomSource random = new(3);
        float[] values =
        [
            0f, -0f, 1f, -1f, MathF.BitDecrement(1f), MathF.BitIncrement(-1f), 0.5f, float.Epsilon, 1e-20f, float.NaN,
            .. Random(seed: 4, 1.0, 1.0, 0.1, 0.01),
        ];
        List<(float Y, float Upstream)> pairs = [.. values.Select(y => (y, (float)RandomRows.Bell(random)))];
        return [.. pairs, (0.5f, 0f), (0.5f, -0f), (0.5f, float.PositiveInfinity), (1f, float.PositiveInfinity), (0.5f, float.NaN), (0.25f, float.Epsilon)];
    }

    private static List<(float X, float Upstream)> CreateActivationGradients()
    {
        RandomSource random = new(6);
        float[] values =
        [
            0f, -0f, 1f, -1f, MathF.BitDecrement(1f), 0.5f, float.Epsilon, -float.Epsilon, 1e-20f, 87f, -87f, 88f, -88f, -1.278f, 2.6130958f,
            float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
            .. Random(seed: 7, 90.0, 20.0, 4.0, 1.0),
        ];
        List<(float X, float Upstream)> pairs = [.. values.Select(x => (x, (float)RandomRows.Bell(random)))];
        return [.. pairs, (0.5f, 0f), (0.5f, -0f), (-0.5f, float.PositiveInfinity), (0f, float.PositiveInfinity), (0.5f, float.NaN), (-1f, float.NaN)];
    }

    /// <summary>Numbers up to each magnitude in turn, of both signs.</summary>
    private static float[] Random(ulong seed, params double[] magnitudes)
    {
        RandomSource random = new(seed);
        return [.. Enumerable.Range(0, RandomArguments).Select(i => (float)(magnitudes[i % magnitudes.Length] * random.NextDouble(-1.0, 1.0)))];
    }
}
