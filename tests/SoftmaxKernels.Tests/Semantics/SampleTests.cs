using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>Which class a uniform number draws.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class SampleTests
{
    private static readonly double[] Uniforms = [0.0, double.Epsilon, 1e-300, 0.1, 0.5, 0.9, 0.999999, Math.BitDecrement(1.0)];

    public static TheoryData<KernelSource, int> Kernels => KernelCases.All;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Never_one_of_probability_0(KernelSource source, int size)
    {
        RandomSource random = new((ulong)size);
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            for (int repetition = 0; repetition < 50; repetition++)
            {
                float[] logits = Enumerable.Range(0, size).Select(_ => random.NextInt(2) == 0 ? -200f : (float)random.NextNormal()).ToArray();
                logits[random.NextInt(size)] = 0f;
                float[] probabilities = new float[size];
                kernel.Softmax(logits, probabilities);
                foreach (double uniform in Uniforms)
                {
                    int drawn = kernel.Sample(logits, uniform);

                    Assert.InRange(drawn, 0, size - 1);
                    Assert.NotEqual(0f, probabilities[drawn]);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void The_class_into_whose_share_the_number_falls(KernelSource source, int size)
    {
        RandomSource random = new((ulong)size);
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            float[] logits = Enumerable.Range(0, size).Select(_ => (float)random.NextNormal()).ToArray();
            float[] probabilities = new float[size];
            kernel.Softmax(logits, probabilities);
            double below = 0.0;
            for (int i = 0; i < size; i++)
            {
                // The middle of the share, away from the roundings at its ends.
                Assert.Equal(i, kernel.Sample(logits, below + (0.5 * probabilities[i])));
                below += probabilities[i];
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void The_first_class_for_0_and_the_last_for_almost_1(KernelSource source, int size)
    {
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            float[] logits = new float[size];

            Assert.Equal(0, kernel.Sample(logits, 0.0));
            Assert.Equal(size - 1, kernel.Sample(logits, Math.BitDecrement(1.0)));
        }
    }
}
