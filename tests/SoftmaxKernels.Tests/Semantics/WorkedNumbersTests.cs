using System;
using System.Linq;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>Numbers that readers know from textbooks and lectures.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class WorkedNumbersTests
{
    /// <summary>Printed with four digits.</summary>
    private const int Digits = 4;

    public static TheoryData<KernelSource, KernelArithmetic> Kernels =>
        TestCases.Each([KernelSource.Runtime, KernelSource.Generated], KernelCatalog.Arithmetics);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Softmax_of_2_3_4(KernelSource source, KernelArithmetic arithmetic)
    {
        float[] probabilities = new float[3];
        Kernel(source, arithmetic).Softmax([2f, 3f, 4f], probabilities);

        Assert.Equal([0.0900, 0.2447, 0.6652], Rounded(probabilities));
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Cross_entropy_of_2_3_4_for_class_1(KernelSource source, KernelArithmetic arithmetic)
    {
        float[] gradient = new float[3];
        float loss = Kernel(source, arithmetic).CrossEntropyGradient([2f, 3f, 4f], 1, gradient, 1f);

        Assert.Equal(1.4076, Math.Round(loss, Digits));
        Assert.Equal([0.0900, -0.7553, 0.6652], Rounded(gradient));
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Softmax_of_123_456_789_does_not_overflow(KernelSource source, KernelArithmetic arithmetic)
    {
        float[] probabilities = new float[3];
        Kernel(source, arithmetic).Softmax([123f, 456f, 789f], probabilities);

        Assert.Equal([0f, 0f, 1f], probabilities);
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Tanh_of_0_is_0_and_its_derivative_1(KernelSource source, KernelArithmetic arithmetic)
    {
        float[] result = new float[3];
        Kernel(source, arithmetic).Tanh(new float[3], result);
        Assert.Equal([0f, 0f, 0f], result);
        Kernel(source, arithmetic).TanhDerivative(new float[3], result);
        Assert.Equal([1f, 1f, 1f], result);
    }

    private static double[] Rounded(float[] values) => [.. values.Select(value => Math.Round(value, Digits))];

    private static IKernel Kernel(KernelSource source, KernelArithmetic arithmetic) => KernelCatalog.Find(source, 3, arithmetic)!;
}
