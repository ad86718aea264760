using System;
using SoftmaxKernels.Tests.Accuracy;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using SoftmaxKernels.Tests.Sweeps;
using Xunit;

namespace SoftmaxKernels.Tests.FullSweep;

/// <summary>
/// All 2³² bit patterns through the exponential, tanh, sigmoid, SiLU, the derivatives, ELU and the logarithm, in both profiles. The ordinary tests sweep the
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

    [OptInFact(Variable)]
    public void Sigmoid() => Sweep("sigmoid", SweptFunctions.Sigmoid, fused: 0.975, separate: 0.998);

    [OptInFact(Variable)]
    public void Silu() => Sweep("SiLU", SweptFunctions.Silu, fused: 1.11, separate: 1.15);

    [OptInFact(Variable)]
    public void Silu_derivative() => Sweep("SiLU derivative", SweptFunctions.SiluDerivative, fused: 2.01, separate: 2.21);

    [OptInFact(Variable)]
    public void Elu() => Sweep("ELU", SweptFunctions.Elu, fused: 0.970, separate: 1.12);

    [OptInFact(Variable)]
    public void Log() => Sweep("log", SweptFunctions.Log, fused: 0.882, separate: 0.892);

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

    /// <summary>The same of sigmoid, at every float.</summary>
    [OptInFact(Variable)]
    public void Sigmoid_is_monotone_and_bounded()
    {
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            foreach (float sign in (float[])[1f, -1f])
            {
                SigmoidShapeWorker shape = FloatSweep.Run(
                    FloatRange.Between(sign * 0f, sign * float.PositiveInfinity), () => new SigmoidShapeWorker(SweepFunction.Sigmoid(arithmetic)));

                Assert.Equal((0L, 0L), (shape.TowardsOneHalf, shape.OutOfBounds));
            }
        }
    }

    /// <summary>The same of ELU, below 0: above, it is its argument.</summary>
    [OptInFact(Variable)]
    public void Elu_is_monotone_and_bounded()
    {
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            EluShapeWorker shape = FloatSweep.Run(
                FloatRange.Between(-0f, float.NegativeInfinity), () => new EluShapeWorker(SweepFunction.Elu(arithmetic)));

            Assert.Equal((0L, 0L), (shape.Rises, shape.OutOfBounds));
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
