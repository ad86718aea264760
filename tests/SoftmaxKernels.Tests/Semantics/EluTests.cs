using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>ELU and its gradient at the special places, in registers of every width.</summary>
public sealed class EluTests
{
    public static TheoryData<KernelArithmetic, int> Cases => TestCases.Each(KernelCatalog.Arithmetics, Widths.All);

    [Theory]
    [MemberData(nameof(Cases))]
    public void From_0_up_it_is_its_argument(KernelArithmetic arithmetic, int width)
    {
        float[] x = [0f, -0f, float.Epsilon, 1e-40f, 1e-20f, 0.5f, 1f, 88f, 1000f, 1e30f, float.MaxValue, float.PositiveInfinity, float.NaN];

        Is(x, Run<EluFunction<Fastest>, EluFunction<Reproducible>>(arithmetic, width, x));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Below_0_it_has_its_limits(KernelArithmetic arithmetic, int width)
    {
        float[] x = [-float.Epsilon, -1e-40f, -1e-20f, -1e-8f, -16.99f, -17.4f, -18f, -100f, -1e30f, float.MinValue, float.NegativeInfinity];

        Is(
            [-float.Epsilon, -1e-40f, -1e-20f, -1e-8f, -1f, -1f, -1f, -1f, -1f, -1f, -1f],
            Run<EluFunction<Fastest>, EluFunction<Reproducible>>(arithmetic, width, x));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradient_is_1_from_0_up_and_0_at_the_limit(KernelArithmetic arithmetic, int width)
    {
        float[] y = [float.PositiveInfinity, 5f, float.Epsilon, 0f, -0f, -0.25f, -0.5f, -1f, float.NaN];

        Is([1f, 1f, 1f, 1f, 1f, 0.75f, 0.5f, 0f, float.NaN], Run<EluDerivativeFunction<Fastest>, EluDerivativeFunction<Reproducible>>(arithmetic, width, y));
    }

    private static float[] Run<TFastest, TReproducible>(KernelArithmetic arithmetic, int width, float[] x)
        where TFastest : IElementFunction
        where TReproducible : IElementFunction
    {
        float[] padded = Widths.Pad(x);
        float[] y = new float[padded.Length];
        if (arithmetic == KernelArithmetic.Fastest)
        {
            ElementLoop.Run<TFastest>(width, padded, y);
        }
        else
        {
            ElementLoop.Run<TReproducible>(width, padded, y);
        }

        return y[..x.Length];
    }

    private static void Is(float[] expected, float[] actual)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(FloatBits.Same(expected[i], actual[i]), $"[{i}]: expected {FloatBits.Show(expected[i])}, got {FloatBits.Show(actual[i])}");
        }
    }
}
