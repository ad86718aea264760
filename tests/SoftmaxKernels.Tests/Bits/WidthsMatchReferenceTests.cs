using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>
/// The functions of single elements against the plain scalar reference, at every register width, on bit patterns spread
/// evenly over all floats: NaN, infinities, subnormals and both zeros among them.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class WidthsMatchReferenceTests
{
    /// <summary>A prime, so that the low bits of the patterns vary.</summary>
    private const uint Stride = 4099;

    private const float LargestExpArgument = 354f;

    private static readonly float[] Patterns = Widths.Pad([0f, -0f, float.PositiveInfinity, float.NegativeInfinity, float.NaN, .. EvenlySpread()]);

    public static TheoryData<KernelArithmetic, int> Cases => TestCases.Each(KernelCatalog.Arithmetics, Widths.All);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Exp_core(KernelArithmetic arithmetic, int width)
    {
        float[] x = Widths.Pad(Patterns.Where(value => !(value > LargestExpArgument)));
        float[] p = new float[x.Length];
        int[] n = new int[x.Length];
        if (arithmetic == KernelArithmetic.Fastest)
        {
            ElementFunctions<Fastest>.Exp(width, x, p, n);
        }
        else
        {
            ElementFunctions<Reproducible>.Exp(width, x, p, n);
        }

        ReferenceMath reference = new(Hardware.Fuses(arithmetic));
        Mismatches mismatches = new();
        for (int i = 0; i < x.Length; i++)
        {
            float expected = reference.Exp(x[i] < -350f ? -350f : x[i], out int bitsOfZ);
            if (!FloatBits.Same(expected, p[i]) || (!float.IsNaN(expected) && bitsOfZ - BitConverter.SingleToInt32Bits(ReferenceMath.Magic) != n[i]))
            {
                mismatches.Add($"exp({FloatBits.Show(x[i])}): expected {FloatBits.Show(expected)}, got {FloatBits.Show(p[i])} and 2^{n[i]}");
            }
        }

        mismatches.Count(x.Length);
        mismatches.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tanh(KernelArithmetic arithmetic, int width)
    {
        Map function = arithmetic == KernelArithmetic.Fastest
            ? (x, y) => ElementFunctions<Fastest>.Tanh(width, x, y)
            : (x, y) => ElementFunctions<Reproducible>.Tanh(width, x, y);
        Compare(function, new ReferenceMath(Hardware.Fuses(arithmetic)).Tanh);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tanh_derivative(KernelArithmetic arithmetic, int width)
    {
        Map function = arithmetic == KernelArithmetic.Fastest
            ? (x, y) => ElementFunctions<Fastest>.TanhDerivative(width, x, y)
            : (x, y) => ElementFunctions<Reproducible>.TanhDerivative(width, x, y);
        Compare(function, new ReferenceMath(Hardware.Fuses(arithmetic)).TanhDerivative);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tanh_gradient(KernelArithmetic arithmetic, int width)
    {
        float[] upstream = [.. Patterns.Reverse()];
        Map function = arithmetic == KernelArithmetic.Fastest
            ? (y, gradient) => ElementFunctions<Fastest>.TanhGradient(width, y, upstream, gradient)
            : (y, gradient) => ElementFunctions<Reproducible>.TanhGradient(width, y, upstream, gradient);
        ReferenceMath reference = new(Hardware.Fuses(arithmetic));
        float[] expected = [.. Patterns.Zip(upstream, reference.TanhGradient)];
        Compare(function, expected);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sigmoid(KernelArithmetic arithmetic, int width) =>
        Compare<SigmoidFunction<Fastest>, SigmoidFunction<Reproducible>>(arithmetic, width, new ReferenceActivations(Hardware.Fuses(arithmetic)).Sigmoid);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Silu(KernelArithmetic arithmetic, int width) =>
        Compare<SiluFunction<Fastest>, SiluFunction<Reproducible>>(arithmetic, width, new ReferenceActivations(Hardware.Fuses(arithmetic)).Silu);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Relu(KernelArithmetic arithmetic, int width) =>
        Compare<ReluFunction<Fastest>, ReluFunction<Reproducible>>(arithmetic, width, ReferenceActivations.Relu);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Elu(KernelArithmetic arithmetic, int width) =>
        Compare<EluFunction<Fastest>, EluFunction<Reproducible>>(arithmetic, width, new ReferenceActivations(Hardware.Fuses(arithmetic)).Elu);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sigmoid_gradient(KernelArithmetic arithmetic, int width) =>
        ComparePairs<SigmoidGradientFunction<Fastest>, SigmoidGradientFunction<Reproducible>>(arithmetic, width, ReferenceActivations.SigmoidGradient);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Silu_gradient(KernelArithmetic arithmetic, int width) =>
        ComparePairs<SiluGradientFunction<Fastest>, SiluGradientFunction<Reproducible>>(arithmetic, width, new ReferenceActivations(Hardware.Fuses(arithmetic)).SiluGradient);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Relu_gradient(KernelArithmetic arithmetic, int width) =>
        ComparePairs<ReluGradientFunction<Fastest>, ReluGradientFunction<Reproducible>>(arithmetic, width, ReferenceActivations.ReluGradient);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Elu_gradient(KernelArithmetic arithmetic, int width) =>
        ComparePairs<EluGradientFunction<Fastest>, EluGradientFunction<Reproducible>>(arithmetic, width, ReferenceActivations.EluGradient);

    private static void Compare<TFastest, TReproducible>(KernelArithmetic arithmetic, int width, Func<float, float> reference)
        where TFastest : IElementFunction
        where TReproducible : IElementFunction
    {
        Map function = arithmetic == KernelArithmetic.Fastest
            ? (x, y) => ElementLoop.Run<TFastest>(width, x, y)
            : (x, y) => ElementLoop.Run<TReproducible>(width, x, y);
        Compare(function, reference);
    }

    private static void ComparePairs<TFastest, TReproducible>(KernelArithmetic arithmetic, int width, Func<float, float, float> reference)
        where TFastest : IElementPairFunction
        where TReproducible : IElementPairFunction
    {
        float[] upstream = [.. Patterns.Reverse()];
        Map function = arithmetic == KernelArithmetic.Fastest
            ? (x, gradient) => ElementLoop.Run<TFastest>(width, x, upstream, gradient)
            : (x, gradient) => ElementLoop.Run<TReproducible>(width, x, upstream, gradient);
        float[] expected = [.. Patterns.Zip(upstream, reference)];
        Compare(function, expected);
    }

    private static void Compare(Map function, Func<float, float> reference) => Compare(function, [.. Patterns.Select(reference)]);

    private static void Compare(Map function, float[] expected)
    {
        float[] actual = new float[Patterns.Length];
        function(Patterns, actual);
        Mismatches mismatches = new();
        for (int i = 0; i < actual.Length; i++)
        {
            if (!FloatBits.Same(expected[i], actual[i]))
            {
                mismatches.Add($"f({FloatBits.Show(Patterns[i])}): expected {FloatBits.Show(expected[i])}, got {FloatBits.Show(actual[i])}");
            }
        }

        mismatches.Count(actual.Length);
        mismatches.AssertNone();
    }

    private static IEnumerable<float> EvenlySpread()
    {
        for (ulong bits = 0; bits <= uint.MaxValue; bits += Stride)
        {
            yield return BitConverter.UInt32BitsToSingle((uint)bits);
        }
    }
}
