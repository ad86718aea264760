using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using SoftmaxKernels.Tests.Sweeps;
using Xunit;

namespace SoftmaxKernels.Tests.Checksums;

/// <summary>Every float of the ranges of exp, tanh and its derivative against the checksums of the numerics contract.</summary>
[Collection(ExhaustiveTests.Name)]
public sealed class FunctionChecksumTests
{
    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Exp_core_above_zero(KernelArithmetic arithmetic) =>
        Check(arithmetic, SweepFunction.Exp(arithmetic), new(0x33000000, 0x43a30000), fused: 0x34c3b46b58914a48, separate: 0x34d6e940cbd37076);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Exp_core_below_zero(KernelArithmetic arithmetic) =>
        Check(arithmetic, SweepFunction.Exp(arithmetic), new(0xb3000000, 0xc3a30000), fused: 0x3d64768e23af130a, separate: 0x3d9e97f3e9e25d76);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Tanh(KernelArithmetic arithmetic) =>
        Check(arithmetic, SweepFunction.Tanh(arithmetic), new(0x33000000, 0x41200000), fused: 0xd20ceb2330ded344, separate: 0xd20d93538b0efbbd);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Tanh_derivative(KernelArithmetic arithmetic) =>
        Check(arithmetic, SweepFunction.TanhDerivative(arithmetic), new(0x33000000, 0x42400000), fused: 0x32d4548fc8dbf31d, separate: 0x32c8c62f7a97c299);

    private static void Check(KernelArithmetic arithmetic, Map function, FloatRange range, ulong fused, ulong separate)
    {
        ulong expected = Hardware.Fuses(arithmetic) ? fused : separate;

        ulong actual = FloatSweep.Run(range, () => new ChecksumWorker(function)).Sum;

        Assert.Equal(expected, actual);
    }
}
