using System;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using SoftmaxKernels.Tests.Sweeps;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>The error of exp, tanh, sigmoid, SiLU, the derivatives and ELU at every float of their ranges, within the stated bounds.</summary>
[Collection(ExhaustiveTests.Name)]
public sealed class ElementAccuracyTests(ITestOutputHelper output)
{
    private const float SmallestExpArgument = 1f / (1 << 30);
    private const float LargestExpArgument = 354f;

    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Exp_above_0(KernelArithmetic arithmetic) =>
        Measure(arithmetic, Exp(arithmetic), FastExact.Exp, FloatRange.Between(SmallestExpArgument, LargestExpArgument), fused: 0.904, separate: 0.979);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Exp_below_0(KernelArithmetic arithmetic) =>
        Measure(arithmetic, Exp(arithmetic), FastExact.Exp, FloatRange.Between(-SmallestExpArgument, -350f), fused: 0.904, separate: 0.979);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Tanh(KernelArithmetic arithmetic) =>
        Measure(arithmetic, Widened(SweepFunction.Tanh(arithmetic)), FastExact.Tanh, FloatRange.Between(1f / (1 << 25), 10f), fused: 0.847, separate: 0.847);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Tanh_derivative(KernelArithmetic arithmetic) =>
        Measure(arithmetic, Widened(SweepFunction.TanhDerivative(arithmetic)), FastExact.TanhDerivative, FloatRange.Between(1f / (1 << 14), MathF.BitDecrement(43f)), fused: 2.53, separate: 2.46);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Sigmoid_above_0(KernelArithmetic arithmetic) =>
        Measure(arithmetic, Widened(SweepFunction.Sigmoid(arithmetic)), FastExact.Sigmoid, FloatRange.Between(1f / (1 << 25), 18f), fused: 0.975, separate: 0.998);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Sigmoid_below_0(KernelArithmetic arithmetic) =>
        Measure(arithmetic, Widened(SweepFunction.Sigmoid(arithmetic)), FastExact.Sigmoid, FloatRange.Between(-1f / (1 << 25), -87.3365402f), fused: 0.975, separate: 0.998);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Silu_above_0(KernelArithmetic arithmetic) =>
        Measure(arithmetic, Widened(SweepFunction.Silu(arithmetic)), FastExact.Silu, FloatRange.Between(1f / (1 << 25), 18f), fused: 1.11, separate: 1.15);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Silu_below_0(KernelArithmetic arithmetic) =>
        Measure(arithmetic, Widened(SweepFunction.Silu(arithmetic)), FastExact.Silu, FloatRange.Between(-1f / (1 << 25), -91.8567734f), fused: 1.11, separate: 1.15);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Silu_derivative_above_0(KernelArithmetic arithmetic) =>
        Measure(arithmetic, Widened(SweepFunction.SiluDerivative(arithmetic)), FastExact.SiluDerivative, FloatRange.Between(1f / (1 << 25), 18f), least: 0.5, fused: 2.01, separate: 2.21);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Silu_derivative_below_0(KernelArithmetic arithmetic) =>
        Measure(arithmetic, Widened(SweepFunction.SiluDerivative(arithmetic)), FastExact.SiluDerivative, FloatRange.Between(-1f / (1 << 25), -87.3365402f), least: 0.5, fused: 2.01, separate: 2.21);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Elu_below_0(KernelArithmetic arithmetic) =>
        Measure(arithmetic, Widened(SweepFunction.Elu(arithmetic)), FastExact.Elu, FloatRange.Between(-1f / (1 << 25), -18f), fused: 0.970, separate: 1.12);

    private void Measure(
        KernelArithmetic arithmetic, InDouble function, InDouble reference, FloatRange range, double fused, double separate, double least = 0.0)
    {
        double bound = Hardware.Fuses(arithmetic) ? fused : separate;

        AccuracyWorker errors = FloatSweep.Run(range, () => new AccuracyWorker(function, reference, least));

        output.WriteLine($"{arithmetic}: {errors}; bound {bound}");
        Assert.True(errors.Max <= bound, $"{errors} exceeds {bound}");
    }

    /// <summary>e^x = 2ⁿ p, which a float cannot hold over the whole range, but a double can.</summary>
    private static InDouble Exp(KernelArithmetic arithmetic) =>
        arithmetic == KernelArithmetic.Fastest ? Exp<Fastest> : Exp<Reproducible>;

    private static void Exp<TArithmetic>(ReadOnlySpan<float> x, Span<double> y)
        where TArithmetic : struct, IArithmetic
    {
        const int ExponentBias = 1023;
        const int FractionBits = 52;
        Span<float> p = stackalloc float[FloatSweep.BlockLength];
        Span<int> n = stackalloc int[FloatSweep.BlockLength];
        ElementFunctions<TArithmetic>.Exp(Widths.Widest, x, p, n);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = p[i] * BitConverter.Int64BitsToDouble((long)(n[i] + ExponentBias) << FractionBits);
        }
    }

    private static InDouble Widened(Map function) => (x, y) =>
    {
        Span<float> results = stackalloc float[FloatSweep.BlockLength];
        function(x, results);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = results[i];
        }
    };
}
