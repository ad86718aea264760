using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Sweeps;
using Xunit;

namespace SoftmaxKernels.Tests.Checksums;

/// <summary>Every float of the ranges of exp, tanh, sigmoid, SiLU, their derivatives and ELU against the checksums of the numerics contract.</summary>
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

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Sigmoid_above_zero(KernelArithmetic arithmetic) =>
        Check(arithmetic, SweepFunction.Sigmoid(arithmetic), FunctionChecksums.SigmoidAboveZero, RecordedValues.SigmoidAboveZero);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Sigmoid_below_zero(KernelArithmetic arithmetic) =>
        Check(arithmetic, SweepFunction.Sigmoid(arithmetic), FunctionChecksums.SigmoidBelowZero, RecordedValues.SigmoidBelowZero);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Silu_above_zero(KernelArithmetic arithmetic) =>
        Check(arithmetic, SweepFunction.Silu(arithmetic), FunctionChecksums.SiluAboveZero, RecordedValues.SiluAboveZero);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Silu_below_zero(KernelArithmetic arithmetic) =>
        Check(arithmetic, SweepFunction.Silu(arithmetic), FunctionChecksums.SiluBelowZero, RecordedValues.SiluBelowZero);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Silu_derivative_above_zero(KernelArithmetic arithmetic) =>
        Check(arithmetic, SweepFunction.SiluDerivative(arithmetic), FunctionChecksums.SiluDerivativeAboveZero, RecordedValues.SiluDerivativeAboveZero);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Silu_derivative_below_zero(KernelArithmetic arithmetic) =>
        Check(arithmetic, SweepFunction.SiluDerivative(arithmetic), FunctionChecksums.SiluDerivativeBelowZero, RecordedValues.SiluDerivativeBelowZero);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Elu_below_zero(KernelArithmetic arithmetic) =>
        Check(arithmetic, SweepFunction.Elu(arithmetic), FunctionChecksums.EluBelowZero, RecordedValues.EluBelowZero);

    private static void Check(KernelArithmetic arithmetic, Map function, FloatRange range, RecordedValue recorded) =>
        Assert.Equal(recorded.For(arithmetic), FunctionChecksums.Of(function, range));
}
