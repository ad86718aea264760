using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Golden;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Golden;

/// <summary>Sigmoid, SiLU, ReLU, ELU and their gradients against the golden vectors, at every register width.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class GoldenActivationTests
{
    public static TheoryData<KernelArithmetic, int> Cases => TestCases.Each(KernelCatalog.Arithmetics, Widths.All);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sigmoid(KernelArithmetic arithmetic, int width) =>
        Check<SigmoidFunction<Fastest>, SigmoidFunction<Reproducible>>(arithmetic, width, golden => golden.Sigmoid);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Silu(KernelArithmetic arithmetic, int width) =>
        Check<SiluFunction<Fastest>, SiluFunction<Reproducible>>(arithmetic, width, golden => golden.Silu);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Relu(KernelArithmetic arithmetic, int width) =>
        Check<ReluFunction<Fastest>, ReluFunction<Reproducible>>(arithmetic, width, golden => golden.Relu);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Elu(KernelArithmetic arithmetic, int width) =>
        Check<EluFunction<Fastest>, EluFunction<Reproducible>>(arithmetic, width, golden => golden.Elu);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sigmoid_gradient(KernelArithmetic arithmetic, int width) =>
        CheckGradient<SigmoidGradientFunction<Fastest>, SigmoidGradientFunction<Reproducible>>(arithmetic, width, golden => golden.Sigmoid);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Silu_gradient(KernelArithmetic arithmetic, int width) =>
        CheckGradient<SiluGradientFunction<Fastest>, SiluGradientFunction<Reproducible>>(arithmetic, width, golden => golden.Silu);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Relu_gradient(KernelArithmetic arithmetic, int width) =>
        CheckGradient<ReluGradientFunction<Fastest>, ReluGradientFunction<Reproducible>>(arithmetic, width, golden => golden.Relu);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Elu_gradient(KernelArithmetic arithmetic, int width) =>
        CheckGradient<EluGradientFunction<Fastest>, EluGradientFunction<Reproducible>>(arithmetic, width, golden => golden.Elu);

    private static void Check<TFastest, TReproducible>(KernelArithmetic arithmetic, int width, Func<GoldenActivation, float> expected)
        where TFastest : IElementFunction
        where TReproducible : IElementFunction
    {
        IReadOnlyList<GoldenActivation> golden = GoldenData.For(arithmetic).Activations;
        float[] x = Widths.Pad(golden.Select(value => value.X));
        float[] y = new float[x.Length];
        if (arithmetic == KernelArithmetic.Fastest)
        {
            ElementLoop.Run<TFastest>(width, x, y);
        }
        else
        {
            ElementLoop.Run<TReproducible>(width, x, y);
        }

        Compare(x, [.. golden.Select(expected)], y);
    }

    private static void CheckGradient<TFastest, TReproducible>(KernelArithmetic arithmetic, int width, Func<GoldenActivationGradient, float> expected)
        where TFastest : IElementPairFunction
        where TReproducible : IElementPairFunction
    {
        IReadOnlyList<GoldenActivationGradient> golden = GoldenData.For(arithmetic).ActivationGrad;
        float[] x = Widths.Pad(golden.Select(value => value.X));
        float[] upstream = Widths.Pad(golden.Select(value => value.U));
        float[] gradient = new float[x.Length];
        if (arithmetic == KernelArithmetic.Fastest)
        {
            ElementLoop.Run<TFastest>(width, x, upstream, gradient);
        }
        else
        {
            ElementLoop.Run<TReproducible>(width, x, upstream, gradient);
        }

        Compare(x, [.. golden.Select(expected)], gradient);
    }

    private static void Compare(float[] x, float[] expected, float[] actual)
    {
        Mismatches mismatches = new();
        for (int i = 0; i < expected.Length; i++)
        {
            mismatches.Compare($"f({x[i]:R})", expected[i], actual[i]);
        }

        mismatches.AssertNone();
    }
}
