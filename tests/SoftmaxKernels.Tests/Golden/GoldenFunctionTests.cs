using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Golden;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Golden;

/// <summary>The functions of single elements against the golden vectors, at every register width.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class GoldenFunctionTests
{
    public static TheoryData<KernelArithmetic, int> Cases => TestCases.Each(KernelCatalog.Arithmetics, Widths.All);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Exp_core(KernelArithmetic arithmetic, int width)
    {
        IReadOnlyList<GoldenExp> golden = GoldenData.For(arithmetic).ExpCore;
        float[] x = Widths.Pad(golden.Select(value => value.X));
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

        Mismatches mismatches = new();
        for (int i = 0; i < golden.Count; i++)
        {
            mismatches.Compare($"p({golden[i].X:R})", golden[i].P, p[i]);
            mismatches.Compare($"n({golden[i].X:R})", golden[i].N, n[i]);
        }

        mismatches.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tanh_and_its_derivative(KernelArithmetic arithmetic, int width)
    {
        IReadOnlyList<GoldenTanh> golden = GoldenData.For(arithmetic).Tanh;
        float[] x = Widths.Pad(golden.Select(value => value.X));
        float[] tanh = new float[x.Length];
        float[] derivative = new float[x.Length];
        if (arithmetic == KernelArithmetic.Fastest)
        {
            ElementFunctions<Fastest>.Tanh(width, x, tanh);
            ElementFunctions<Fastest>.TanhDerivative(width, x, derivative);
        }
        else
        {
            ElementFunctions<Reproducible>.Tanh(width, x, tanh);
            ElementFunctions<Reproducible>.TanhDerivative(width, x, derivative);
        }

        Mismatches mismatches = new();
        for (int i = 0; i < golden.Count; i++)
        {
            mismatches.Compare($"tanh({golden[i].X:R})", golden[i].Tanh, tanh[i]);
            mismatches.Compare($"tanh'({golden[i].X:R})", golden[i].Dtanh, derivative[i]);
        }

        mismatches.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tanh_gradient_from_the_value(KernelArithmetic arithmetic, int width)
    {
        IReadOnlyList<GoldenTanhGradient> golden = GoldenData.For(arithmetic).TanhGrad;
        float[] y = Widths.Pad(golden.Select(value => value.Y));
        float[] upstream = Widths.Pad(golden.Select(value => value.U));
        float[] gradient = new float[y.Length];
        if (arithmetic == KernelArithmetic.Fastest)
        {
            ElementFunctions<Fastest>.TanhGradient(width, y, upstream, gradient);
        }
        else
        {
            ElementFunctions<Reproducible>.TanhGradient(width, y, upstream, gradient);
        }

        Mismatches mismatches = new();
        for (int i = 0; i < golden.Count; i++)
        {
            mismatches.Compare($"gradient({golden[i].Y:R}, {golden[i].U:R})", golden[i].G, gradient[i]);
        }

        mismatches.AssertNone();
    }
}
