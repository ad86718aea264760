using System;
using System.Linq;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>Sigmoid, SiLU, ReLU and their gradients at the special places.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class ActivationTests
{
    private const float SmallestNormal = 1.17549435e-38f;

    public static TheoryData<KernelSource, int> Kernels => KernelCases.All;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Sigmoid_is_one_half_at_0_and_saturates(KernelSource source, int size) => ForEachKernel(source, size, kernel =>
    {
        Is(0.5f, InEveryLane(kernel, 0f, kernel.Sigmoid));
        Is(0.5f, InEveryLane(kernel, -0f, kernel.Sigmoid));
        foreach (float x in new[] { 18f, 100f, float.MaxValue, float.PositiveInfinity })
        {
            Is(1f, InEveryLane(kernel, x, kernel.Sigmoid));
        }

        Assert.True(InEveryLane(kernel, -87.33654f, kernel.Sigmoid) >= SmallestNormal);
        foreach (float x in new[] { -87.34f, -100f, float.MinValue, float.NegativeInfinity })
        {
            Is(0f, InEveryLane(kernel, x, kernel.Sigmoid));
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Silu_keeps_zeros_and_has_its_limits(KernelSource source, int size) => ForEachKernel(source, size, kernel =>
    {
        foreach (float x in new[] { 0f, -0f, 18.5f, 1e30f, float.MaxValue, float.PositiveInfinity })
        {
            Is(x, InEveryLane(kernel, x, kernel.Silu));
        }

        Assert.True(InEveryLane(kernel, -91.85677f, kernel.Silu) <= -SmallestNormal);
        foreach (float x in new[] { -91.9f, -1000f, float.MinValue, float.NegativeInfinity })
        {
            Is(-0f, InEveryLane(kernel, x, kernel.Silu));
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Relu_makes_plus_0_of_what_is_not_positive(KernelSource source, int size) => ForEachKernel(source, size, kernel =>
    {
        foreach (float x in new[] { 0f, -0f, -1f, -float.Epsilon, float.MinValue, float.NegativeInfinity })
        {
            Is(0f, InEveryLane(kernel, x, kernel.Relu));
        }

        foreach (float x in new[] { float.Epsilon, 1f, float.MaxValue, float.PositiveInfinity })
        {
            Is(x, InEveryLane(kernel, x, kernel.Relu));
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Gradients_at_their_ends(KernelSource source, int size) => ForEachKernel(source, size, kernel =>
    {
        Is(0.75f, Gradient(kernel, 0.5f, 3f, kernel.SigmoidGradient));
        Is(0f, Gradient(kernel, 0f, 3f, kernel.SigmoidGradient));
        Is(0f, Gradient(kernel, 1f, 3f, kernel.SigmoidGradient));
        Is(1.5f, Gradient(kernel, 0f, 3f, kernel.SiluGradient));
        Is(3f, Gradient(kernel, float.PositiveInfinity, 3f, kernel.SiluGradient));
        Is(-0f, Gradient(kernel, float.NegativeInfinity, 3f, kernel.SiluGradient));
        Is(3f, Gradient(kernel, 0.001f, 3f, kernel.ReluGradient));
        Is(0f, Gradient(kernel, 0f, 3f, kernel.ReluGradient));
        Is(0f, Gradient(kernel, -0f, float.NaN, kernel.ReluGradient));
        Is(0f, Gradient(kernel, -2f, float.PositiveInfinity, kernel.ReluGradient));
        Is(3f, Gradient(kernel, float.NaN, 3f, kernel.ReluGradient));
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void NaN_stays_NaN_in_its_own_lane(KernelSource source, int size) => ForEachKernel(source, size, kernel =>
    {
        float[] ones = [.. Enumerable.Repeat(1f, size)];
        Map[] functions =
        [
            kernel.Sigmoid,
            kernel.Silu,
            kernel.Relu,
            (x, y) => kernel.SigmoidGradient(x, ones, y),
            (x, y) => kernel.SiluGradient(x, ones, y),
        ];
        foreach (Map function in functions)
        {
            for (int position = 0; position < size; position++)
            {
                float[] x = [.. ones];
                x[position] = float.NaN;
                float[] y = new float[size];
                function(x, y);

                Assert.All(y.Index(), pair => Assert.Equal(pair.Index == position, float.IsNaN(pair.Item)));
            }
        }
    });

    private static float Gradient(IKernel kernel, float x, float upstream, PairMap gradient) => InEveryLane(
        kernel, x, (input, destination) => gradient(input, Enumerable.Repeat(upstream, input.Length).ToArray(), destination));

    private static float InEveryLane(IKernel kernel, float x, Map function)
    {
        float[] result = new float[kernel.Size];
        function(Enumerable.Repeat(x, kernel.Size).ToArray(), result);
        Assert.All(result, y => Is(result[0], y));
        return result[0];
    }

    /// <summary>The same bits: the sign of a zero counts.</summary>
    private static void Is(float expected, float actual) =>
        Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(actual));

    private static void ForEachKernel(KernelSource source, int size, Action<IKernel> test)
    {
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            test(kernel);
        }
    }
}
