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

    public static SweptFunction Exp(KernelArithmetic arithmetic) => new(
        arithmetic == KernelArithmetic.Fastest ? Exp<Fastest> : Exp<Reproducible>,
        FastExact.Exp,
        Symmetric: false,
        LargestExpArgument,
        Beyond: null);

    public static SweptFunction Tanh(KernelArithmetic arithmetic) =>
        new(Widened(SweepFunction.Tanh(arithmetic)), FastExact.Tanh, Symmetric: true, Limit: 10f, Beyond: 1.0);

    public static SweptFunction TanhDerivative(KernelArithmetic arithmetic)
    {
        InDouble derivative = Widened(SweepFunction.TanhDerivative(arithmetic));
        double[] atTheEnd = new double[FloatSweep.BlockLength];
        float[] end = new float[FloatSweep.BlockLength];
        Array.Fill(end, LargestDerivativeArgument);
        derivative(end, atTheEnd);
        return new(derivative, FastExact.TanhDerivative, Symmetric: true, LargestDerivativeArgument, Beyond: atTheEnd[0]);
    }

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
