using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Sweeps;
using Xunit;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>tanh never falls, never exceeds 1, and is odd: at every float from 0 until well after it has become 1.</summary>
[Collection(ExhaustiveTests.Name)]
public sealed class TanhShapeTests
{
    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Is_monotone_bounded_and_odd(KernelArithmetic arithmetic)
    {
        TanhShapeWorker shape = FloatSweep.Run(FloatRange.Between(1f / (1 << 25), 16f), () => new TanhShapeWorker(SweepFunction.Tanh(arithmetic)));

        Assert.Equal(0, shape.Falls);
        Assert.Equal(0, shape.Above1);
        Assert.Equal(0, shape.NotOdd);
    }
}
