using System;
using System.Globalization;
using SoftmaxKernels.Tests.FullSweep;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using SoftmaxKernels.Tests.Sweeps;
using Xunit;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>
/// The row sweep with as many results per distribution and size as the variable says. It finds more than the ordinary one: the
/// bounds are what 300,000 per cell stay below.
/// </summary>
[Collection(ExhaustiveTests.Name)]
public sealed class LargeRowSweepTests
{
    private const string Variable = "SOFTMAXKERNELS_ROW_SWEEP";

    [OptInFact(Variable)]
    public void All_row_functions()
    {
        int resultsPerCell = int.Parse(Environment.GetEnvironmentVariable(Variable)!, CultureInfo.InvariantCulture);
        SweepProgress? progress = null;
        RowSweep sweep = new(resultsPerCell, cells => (progress ??= new SweepProgress("rows", cells)).Add(1));

        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            Check("softmax, N ≤ 64", arithmetic, sweep.UpTo64(arithmetic).Softmax, fused: 6.1, separate: 6.1);
            Check("softmax, N > 64", arithmetic, sweep.Beyond64(arithmetic).Softmax, fused: 3.7, separate: 3.7);
            foreach (RowErrors errors in new[] { sweep.UpTo64(arithmetic), sweep.Beyond64(arithmetic) })
            {
                Check("log-softmax", arithmetic, errors.LogSoftmax, fused: 2.9, separate: 2.9);
                Check("log-sum-exp", arithmetic, errors.LogSumExp, fused: 2.6, separate: 2.6);
                Check("loss, label", arithmetic, errors.LabelLoss, fused: 2.4, separate: 2.6);
                Check("loss, soft targets", arithmetic, errors.TargetsLoss, fused: 2.3, separate: 2.5);
                Check("gradient, label", arithmetic, errors.LabelGradient, fused: 2.4, separate: 2.6);
                Check("gradient, others", arithmetic, errors.OtherGradients, fused: 3.0, separate: 3.3);
                Check("gradient, soft targets", arithmetic, errors.TargetsGradient, fused: 3.0, separate: 3.2);
            }
        }
    }

    private static void Check(string what, KernelArithmetic arithmetic, ErrorStatistics errors, double fused, double separate)
    {
        double bound = Hardware.Fuses(arithmetic) ? fused : separate;
        Console.Error.WriteLine($"{what}, {arithmetic}: {errors}; bound {bound}");
        Assert.True(errors.Max <= bound, $"{what}: {errors} exceeds {bound}");
    }
}
