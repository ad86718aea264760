using System;
using System.Collections.Generic;
using System.Globalization;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Refuses to time contenders that do not compute the same thing.</summary>
internal static class SelfCheck
{
    // Wide enough for a sum of ten thousand floats in order, narrow enough that a forgotten step shows.
    private const float Relative = 1e-4f;

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
        contender.WriteResults();
        for (int i = 0; i < contender.CheckedLength; i++)
        {
            int row = i / workload.Size;
            string what = row < workload.Rows ? $"element {i % workload.Size} of row {row}" : $"sum {i - (workload.Rows * workload.Size)}";
            Require(contender, workload.ExpectedOutput[i], workload.Output[i], what);
        }

        if (contender.Loss is float loss)
        {
            Require(contender, workload.ExpectedLoss, loss, "the mean loss");
        }
    }

    private static void Require(Contender contender, float expected, float actual, string what)
    {
        // Written so that a NaN fails.
        if (!(Math.Abs(actual - expected) <= contender.Workload.AbsoluteTolerance + (Relative * Math.Abs(expected))))
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"{contender.Name}: {what} is {actual:R}, not {expected:R}."));
        }
    }
}
