using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Sweeps;
using Xunit;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>ELU never falls and stays within −1 and 0 below 0: at every float from near 0 until well after it has become −1.</summary>
[Collection(ExhaustiveTests.Name)]
public sealed class EluShapeTests
{
    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Is_monotone_and_bounded(KernelArithmetic arithmetic)
    {
        EluShapeWorker shape = FloatSweep.Run(
            FloatRange.Between(-1f / (1 << 26), -20f), () => new EluShapeWorker(SweepFunction.Elu(arithmetic)));

        Assert.Equal((0L, 0L), (shape.Rises, shape.OutOfBounds));
    }
}
