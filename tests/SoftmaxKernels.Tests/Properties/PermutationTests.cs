using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Properties;

/// <summary>Reordering the logits reorders the results. The order of additions is fixed, so values may differ in the last bits.</summary>
public sealed class PermutationTests
{
    public static TheoryData<KernelSource, int> Kernels => PropertyCheck.Kernels;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Moves_the_probabilities_with_their_logits(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.WithZeros(size), (kernel, logits, choice) =>
        {
            int[] order = Permutation(size, choice);
            float[] p = new float[size];
            float[] permuted = new float[size];
            kernel.Softmax(logits, p);
            kernel.Softmax([.. order.Select(i => logits[i])], permuted);

            for (int i = 0; i < size; i++)
            {
                // A term depends on its logit and the maximum alone: what is flushed is flushed in every order.
                Assert.Equal(p[order[i]] == 0f, permuted[i] == 0f);
                double slack = 2.0 * Tolerance.NormalisationRoundings(size) * Tolerance.Rounding * p[order[i]] * (1.0 + 1e-5);
                Assert.InRange(permuted[i], p[order[i]] - slack, p[order[i]] + slack);
            }
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Moves_the_arg_max(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.WithZeros(size), (kernel, logits, choice) =>
        {
            float[] permuted = [.. Permutation(size, choice).Select(i => logits[i])];

            int index = kernel.ArgMax(permuted);

            Assert.Equal(logits[kernel.ArgMax(logits)], permuted[index]);
            Assert.Equal(Array.IndexOf(permuted, permuted.Max()), index);
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Gives_equal_logits_equal_bits(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.WithZeros(size), (kernel, logits, choice) =>
        {
            float[] row = RowGenerator.With(logits, choice % size, logits[0]);
            float[] p = new float[size];
            kernel.Softmax(row, p);

            Assert.Equal(BitConverter.SingleToInt32Bits(p[0]), BitConverter.SingleToInt32Bits(p[choice % size]));
        });

    private static int[] Permutation(int size, int seed)
    {
        RandomSource random = new((ulong)seed);
        return [.. Enumerable.Range(0, size).OrderBy(_ => random.NextBits())];
    }
}
