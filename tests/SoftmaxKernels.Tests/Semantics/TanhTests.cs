using System;
using System.Linq;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>tanh, its derivative and its gradient at the special places.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class TanhTests
{
    /// <summary>The derivative from |x| = 43 on.</summary>
    private const int SmallestDerivativeBits = 0x02739363;

    public static TheoryData<KernelSource, int> Kernels => KernelCases.All;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Keeps_zeros_and_their_signs(KernelSource source, int size) => ForEachKernel(source, size, kernel =>
    {
        Assert.Equal(BitConverter.SingleToInt32Bits(0f), BitConverter.SingleToInt32Bits(Tanh(kernel, 0f)));
        Assert.Equal(BitConverter.SingleToInt32Bits(-0f), BitConverter.SingleToInt32Bits(Tanh(kernel, -0f)));
        Assert.Equal(float.Epsilon, Tanh(kernel, float.Epsilon));
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Saturates_at_1(KernelSource source, int size) => ForEachKernel(source, size, kernel =>
    {
        foreach (float x in new[] { 9.1f, 100f, float.MaxValue, float.PositiveInfinity })
        {
            Assert.Equal(1f, Tanh(kernel, x));
            Assert.Equal(-1f, Tanh(kernel, -x));
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Derivative_is_1_at_0_and_keeps_its_last_value_beyond_43(KernelSource source, int size) => ForEachKernel(source, size, kernel =>
    {
        Assert.Equal(1f, Derivative(kernel, 0f));
        Assert.Equal(1f, Derivative(kernel, -0f));
        foreach (float x in new[] { 43f, 43.1f, 1e9f, float.PositiveInfinity })
        {
            Assert.Equal(SmallestDerivativeBits, BitConverter.SingleToInt32Bits(Derivative(kernel, x)));
            Assert.Equal(SmallestDerivativeBits, BitConverter.SingleToInt32Bits(Derivative(kernel, -x)));
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void NaN_stays_NaN_in_its_own_lane(KernelSource source, int size) => ForEachKernel(source, size, kernel =>
    {
        for (int position = 0; position < size; position++)
        {
            float[] x = Enumerable.Repeat(0.5f, size).ToArray();
            x[position] = float.NaN;
            float[] tanh = new float[size];
            float[] derivative = new float[size];
            kernel.Tanh(x, tanh);
            kernel.TanhDerivative(x, derivative);

            Assert.All(tanh.Index(), pair => Assert.Equal(pair.Index == position, float.IsNaN(pair.Item)));
            Assert.All(derivative.Index(), pair => Assert.Equal(pair.Index == position, float.IsNaN(pair.Item)));
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Scale_multiplies_the_result(KernelSource source, int size) => ForEachKernel(source, size, kernel =>
    {
        float[] x = Enumerable.Range(0, size).Select(i => (i - (size / 2)) * 0.37f).ToArray();
        float[] tanh = new float[size];
        float[] scaled = new float[size];
        kernel.Tanh(x, tanh);
        kernel.Tanh(x, 1.7159f, scaled);

        Assert.Equal(tanh.Select(y => 1.7159f * y), scaled);
    });

    private static float Tanh(IKernel kernel, float x) => InEveryLane(kernel, x, kernel.Tanh);

    private static float Derivative(IKernel kernel, float x) => InEveryLane(kernel, x, kernel.TanhDerivative);

    private static float InEveryLane(IKernel kernel, float x, Map function)
    {
        float[] result = new float[kernel.Size];
        function(Enumerable.Repeat(x, kernel.Size).ToArray(), result);
        Assert.All(result, y => Assert.Equal(BitConverter.SingleToInt32Bits(result[0]), BitConverter.SingleToInt32Bits(y)));
        return result[0];
    }

    private static void ForEachKernel(KernelSource source, int size, Action<IKernel> test)
    {
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            test(kernel);
        }
    }
}
