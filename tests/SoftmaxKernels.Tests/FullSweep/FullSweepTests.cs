using System;
using SoftmaxKernels.Tests.Accuracy;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using SoftmaxKernels.Tests.Sweeps;
using Xunit;

namespace SoftmaxKernels.Tests.FullSweep;

/// <summary>
/// All 2³² bit patterns through the exponential, tanh and its derivative, in both profiles. The ordinary tests sweep the
/// ranges in which something happens; this is the rest as well.
/// </summary>
[Collection(ExhaustiveTests.Name)]
public sealed class FullSweepTests
{
    private const string Variable = "SOFTMAXKERNELS_FULL_SWEEP";

    private static readonly FloatRange AllPatterns = new(0, uint.MaxValue);

    [OptInFact(Variable)]
    public void Exp() => Sweep("exp", SweptFunctions.Exp, fused: 0.904, separate: 0.979);

    [OptInFact(Variable)]
    public void Tanh() => Sweep("tanh", SweptFunctions.Tanh, fused: 0.847, separate: 0.847);

    [OptInFact(Variable)]
    public void Tanh_derivative() => Sweep("tanh derivative", SweptFunctions.TanhDerivative, fused: 2.53, separate: 2.46);

    /// <summary>What the ordinary tests hold from 2⁻²⁵ to 16, from 0 to infinity; with oddness that is every float.</summary>
    [OptInFact(Variable)]
    public void Tanh_is_monotone_bounded_and_odd()
    {
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            TanhShapeWorker shape = FloatSweep.Run(
                FloatRange.Between(0f, float.PositiveInfinity), () => new TanhShapeWorker(SweepFunction.Tanh(arithmetic)));

            Assert.Equal((0L, 0L, 0L), (shape.Falls, shape.Above1, shape.NotOdd));
        }
    }

    private static void Sweep(string name, Func<KernelArithmetic, SweptFunction> function, double fused, double separate)
    {
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            SweptFunction swept = function(arithmetic);
            SweepProgress progress = new($"{name}, {arithmetic}", AllPatterns.Count);

            FullSweepWorker errors = FloatSweep.Run(AllPatterns, () => new FullSweepWorker(swept, progress));

            Console.Error.WriteLine($"{name}, {arithmetic}: {errors}");
            Assert.Equal(0, errors.Wrong);
            Assert.InRange(errors.MaxError, 0.0, Hardware.Fuses(arithmetic) ? fused : separate);
        }
    }
}
