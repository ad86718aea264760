using System;
using System.Collections.Generic;
using System.Globalization;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Refuses to time contenders that do not compute the same thing.</summary>
internal static class SelfCheck
{
    // Wide enough for a sum of ten thousand floats in order, narrow enough that a forgotten step shows.
    private const float Relative = 1e-4f;
    private const float Absolute = 2e-7f;

    public static void Require(IEnumerable<Contender> contenders)
    {
        foreach (Contender contender in contenders)
        {
            Require(contender);
        }
    }

    private static void Require(Contender contender)
    {
        Workload workload = contender.Workload;
        workload.Output.Fill(float.NaN);
        contender.Run(1);
        int checkedLength = contender.RowsPerRepetition * workload.Size;
        for (int i = 0; i < checkedLength; i++)
        {
            Require(contender.Name, workload.ExpectedOutput[i], workload.Output[i], $"element {i % workload.Size} of row {i / workload.Size}");
        }

        if (contender.Loss is float loss)
        {
            Require(contender.Name, workload.ExpectedLoss, loss, "the mean loss");
        }
    }

    private static void Require(string name, float expected, float actual, string what)
    {
        // Written so that a NaN fails.
        if (!(Math.Abs(actual - expected) <= Absolute + (Relative * Math.Abs(expected))))
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {what} is {actual:R}, not {expected:R}."));
        }
    }
}
