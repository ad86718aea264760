using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Explorer.Timing;

/// <summary>Refuses to measure contenders that do not compute the same.</summary>
internal static class Agreement
{
    // Wide enough for sums of floats in any order, wider for long ones, and narrow enough that a forgotten step shows.
    private const float Relative = 1e-3f;
    private const float RelativeOfTerm = 1e-8f;
    private const float Absolute = 1e-5f;

    /// <summary>Runs the contenders and compares what they compute.</summary>
    /// <param name="contenders">The contenders.</param>
    /// <param name="operands">What they work on.</param>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void Require(IReadOnlyList<Contender> contenders, Operands operands)
    {
        float[]? expected = null;
        int[] classes = [];
        foreach (Contender contender in contenders)
        {
            operands.Output.Clear();
            Array.Clear(operands.Classes);
            contender.Run(1);
            if (expected is null)
            {
                expected = operands.Output.ToArray();
                classes = [.. operands.Classes];
                continue;
            }

            float relative = Relative + (operands.Size * RelativeOfTerm);
            int differs = Enumerable.Range(0, expected.Length).FirstOrDefault(i => !IsClose(expected[i], operands.Output[i], relative), -1);
            if (differs >= 0 || !classes.SequenceEqual(operands.Classes))
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{contender.Name} computes something else: element {differs} is {(differs < 0 ? 0f : operands.Output[differs])}, not {(differs < 0 ? 0f : expected[differs])}."));
            }
        }
    }

    // Written so that a NaN is not close to anything.
    private static bool IsClose(float expected, float actual, float relative) => MathF.Abs(actual - expected) <= Absolute + (relative * MathF.Abs(expected));
}
