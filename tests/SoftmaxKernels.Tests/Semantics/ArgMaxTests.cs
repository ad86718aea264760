using System.Linq;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>Which index ArgMax chooses where there is a choice.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class ArgMaxTests
{
    public static TheoryData<KernelSource, int> Kernels => KernelCases.All;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void The_index_of_the_maximum_wherever_it_is(KernelSource source, int size) => ForEachPosition(source, size, (kernel, position) =>
    {
        float[] logits = Enumerable.Repeat(-1f, size).ToArray();
        logits[position] = 2f;
        AssertArgMax(position, kernel, logits);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void The_first_of_equal_maxima(KernelSource source, int size) => ForEachPosition(source, size, (kernel, position) =>
    {
        float[] logits = Enumerable.Range(0, size).Select(i => i < position ? -1f : 2f).ToArray();
        AssertArgMax(position, kernel, logits);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Negative_zero_equals_positive_zero(KernelSource source, int size) => ForEachPosition(source, size, (kernel, position) =>
    {
        float[] logits = Enumerable.Range(0, size).Select(i => i < position ? -1f : i == position ? -0f : 0f).ToArray();
        AssertArgMax(position, kernel, logits);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void The_first_NaN_before_any_number(KernelSource source, int size) => ForEachPosition(source, size, (kernel, position) =>
    {
        float[] logits = Enumerable.Range(0, size).Select(i => i < position ? float.PositiveInfinity : i % 2 == position % 2 ? float.NaN : 5f).ToArray();
        AssertArgMax(position, kernel, logits);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Positive_infinity_like_a_number(KernelSource source, int size) => ForEachPosition(source, size, (kernel, position) =>
    {
        float[] logits = Enumerable.Range(0, size).Select(i => i < position ? float.MaxValue : float.PositiveInfinity).ToArray();
        AssertArgMax(position, kernel, logits);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void The_only_class_that_is_not_masked(KernelSource source, int size) => ForEachPosition(source, size, (kernel, position) =>
    {
        float[] logits = Enumerable.Repeat(float.NegativeInfinity, size).ToArray();
        logits[position] = -float.MaxValue;
        AssertArgMax(position, kernel, logits);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Class_0_if_all_are_masked(KernelSource source, int size) => ForEachPosition(source, size, (kernel, _) =>
        AssertArgMax(0, kernel, Enumerable.Repeat(float.NegativeInfinity, size).ToArray()));

    private static void AssertArgMax(int expected, IKernel kernel, float[] logits)
    {
        int[] batch = new int[2];
        kernel.ArgMaxBatch([.. logits, .. logits], batch);

        Assert.Equal(expected, kernel.ArgMax(logits));
        Assert.Equal([expected, expected], batch);
    }

    private static void ForEachPosition(KernelSource source, int size, System.Action<IKernel, int> test)
    {
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            for (int position = 0; position < size; position++)
            {
                test(kernel, position);
            }
        }
    }
}
