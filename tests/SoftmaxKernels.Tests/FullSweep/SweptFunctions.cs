using System;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Tests.Accuracy;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Sweeps;

namespace SoftmaxKernels.Tests.FullSweep;

/// <summary>The functions of single elements, in double and with their exact values.</summary>
internal static class SweptFunctions
{
    public const float LargestExpArgument = 350f;

    private const float LargestDerivativeArgument = 43f;

    /// <summary>Below, sigmoid is 0.</summary>
    private const float SmallestSigmoidArgument = -87.3365402f;

    /// <summary>Below, SiLU is −0.</summary>
    private const float SmallestSiluArgument = -91.8567734f;

    /// <summary>Above, sigmoid is 1 and SiLU its argument.</summary>
    private const float SigmoidSaturation = 18f;

    /// <summary>Below, ELU is −1.</summary>
    private const float EluSaturation = -18f;

    /// <summary>Above, the derivative of SiLU is 1.</summary>
    private const float LargestSiluDerivativeArgument = 25f;

    public static SweptFunction Exp(KernelArithmetic arithmetic) => new(
        arithmetic == KernelArithmetic.Fastest ? Exp<Fastest> : Exp<Reproducible>,
        FastExact.Exp,
        Symmetric: false,
        -LargestExpArgument,
        LargestExpArgument,
        Beyond: null);

    public static SweptFunction Tanh(KernelArithmetic arithmetic) =>
        new(Widened(SweepFunction.Tanh(arithmetic)), FastExact.Tanh, Symmetric: true, Least: -10f, Most: 10f, Beyond: _ => 1.0);

    public static SweptFunction TanhDerivative(KernelArithmetic arithmetic)
    {
        InDouble derivative = Widened(SweepFunction.TanhDerivative(arithmetic));
        double[] atTheEnd = new double[FloatSweep.BlockLength];
        float[] end = new float[FloatSweep.BlockLength];
        Array.Fill(end, LargestDerivativeArgument);
        derivative(end, atTheEnd);
        return new(derivative, FastExact.TanhDerivative, Symmetric: true, -LargestDerivativeArgument, LargestDerivativeArgument, Beyond: _ => atTheEnd[0]);
    }

    public static SweptFunction Sigmoid(KernelArithmetic arithmetic) => new(
        Widened(SweepFunction.Sigmoid(arithmetic)),
        FastExact.Sigmoid,
        Symmetric: false,
        SmallestSigmoidArgument,
        SigmoidSaturation,
        Beyond: x => x > 0f ? 1.0 : 0.0);

    /// <summary>Where x / 2 is subnormal, so is the result: its error is in ULP of the smallest normal number.</summary>
    public static SweptFunction Silu(KernelArithmetic arithmetic) => new(
        Widened(SweepFunction.Silu(arithmetic)),
        FastExact.Silu,
        Symmetric: false,
        SmallestSiluArgument,
        SigmoidSaturation,
        Beyond: x => x > 0f ? x : -0.0,
        LeastMagnitude: Math.ScaleB(1.0, -126));

    /// <summary>It has a zero, where only its absolute error is small.</summary>
    public static SweptFunction SiluDerivative(KernelArithmetic arithmetic) => new(
        Widened(SweepFunction.SiluDerivative(arithmetic)),
        FastExact.SiluDerivative,
        Symmetric: false,
        SmallestSigmoidArgument,
        LargestSiluDerivativeArgument,
        Beyond: x => x > 0f ? 1.0 : -0.0,
        LeastMagnitude: 0.5);

    /// <summary>Above 0 it is its argument.</summary>
    public static SweptFunction Elu(KernelArithmetic arithmetic) => new(
        Widened(SweepFunction.Elu(arithmetic)),
        FastExact.Elu,
        Symmetric: false,
        EluSaturation,
        Most: -float.Epsilon,
        Beyond: x => x < 0f ? -1.0 : x);

    /// <summary>Below 0 it is NaN.</summary>
    public static SweptFunction Log(KernelArithmetic arithmetic) => new(
        Widened(SweepFunction.Log(arithmetic)),
        FastExact.Log,
        Symmetric: false,
        Least: float.Epsilon,
        Most: float.MaxValue,
        Beyond: x => x < 0f ? double.NaN : x == 0f ? double.NegativeInfinity : x);

    /// <summary>2ⁿ p, which a float cannot hold over the whole range, but a double can. What is no argument is 0 or NaN here.</summary>
    private static void Exp<TArithmetic>(ReadOnlySpan<float> x, Span<double> y)
        where TArithmetic : struct, IArithmetic
    {
        const int ExponentBias = 1023;
        const int FractionBits = 52;
        Span<float> arguments = stackalloc float[FloatSweep.BlockLength];
        Span<float> p = stackalloc float[FloatSweep.BlockLength];
        Span<int> n = stackalloc int[FloatSweep.BlockLength];
        for (int i = 0; i < x.Length; i++)
        {
            arguments[i] = MathF.Abs(x[i]) > LargestExpArgument ? 0f : x[i];
        }

        ElementFunctions<TArithmetic>.Exp(Widths.Widest, arguments, p, n);
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
