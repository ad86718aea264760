using SoftmaxKernels.Tests.Kernels;
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
        Check(arithmetic, SweepFunction.Exp(arithmetic), FunctionChecksums.ExpAboveZero, RecordedValues.ExpAboveZero);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Exp_core_below_zero(KernelArithmetic arithmetic) =>
        Check(arithmetic, SweepFunction.Exp(arithmetic), FunctionChecksums.ExpBelowZero, RecordedValues.ExpBelowZero);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Tanh(KernelArithmetic arithmetic) =>
        Check(arithmetic, SweepFunction.Tanh(arithmetic), FunctionChecksums.Tanh, RecordedValues.Tanh);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Tanh_derivative(KernelArithmetic arithmetic) =>
        Check(arithmetic, SweepFunction.TanhDerivative(arithmetic), FunctionChecksums.TanhDerivative, RecordedValues.TanhDerivative);

    private static void Check(KernelArithmetic arithmetic, Map function, FloatRange range, RecordedValue recorded) =>
        Assert.Equal(recorded.For(arithmetic), FunctionChecksums.Of(function, range));
}
