using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Sweeps;
using Xunit;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>Sigmoid never falls and stays within 0 and 1: at every float from near 0 until well after it has become 1, or 0.</summary>
[Collection(ExhaustiveTests.Name)]
public sealed class SigmoidShapeTests
{
    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Is_monotone_and_bounded_above_0(KernelArithmetic arithmetic) =>
        Check(arithmetic, FloatRange.Between(1f / (1 << 26), 20f));

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Is_monotone_and_bounded_below_0(KernelArithmetic arithmetic) =>
        Check(arithmetic, FloatRange.Between(-1f / (1 << 26), -100f));

    private static void Check(KernelArithmetic arithmetic, FloatRange range)
    {
        SigmoidShapeWorker shape = FloatSweep.Run(range, () => new SigmoidShapeWorker(SweepFunction.Sigmoid(arithmetic)));

        Assert.Equal((0L, 0L), (shape.TowardsOneHalf, shape.OutOfBounds));
    }
}
