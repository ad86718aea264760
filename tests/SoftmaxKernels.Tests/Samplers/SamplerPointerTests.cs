using System;
using Xunit;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>The overloads with pointers, where the number of draws is an argument of its own.</summary>
public sealed unsafe class SamplerPointerTests
{
    [Fact]
    public void Same_as_with_spans()
    {
        float[] logits = [1f, 2f, 0f, 0.5f, 0.5f, 3f];
        double[] uniforms = [0.9, 0.2, 0.4, 0.7, 0.1, 0.6];
        SamplerOptions options = new() { TopK = 2, Temperature = 0.5f };
        int[] expected = new int[4];
        int[] actual = new int[4];
        float[] scores = new float[6];
        float[] expectedScores = new float[6];
        KernelRandom random = new(seed: 3);
        KernelRandom twin = random;
        fixed (float* z = logits, s = scores)
        fixed (double* u = uniforms)
        fixed (int* d = actual)
        {
            PointerSamplers3.TruncateBatch(z, 2, options, s);
            PointerSamplers3.TruncateBatch(logits, options, expectedScores);
            Assert.Equal(expectedScores, scores);
            Assert.Equal(PointerSamplers3.Sample(logits.AsSpan(0, 3), options, 0.4), PointerSamplers3.Sample(z, options, 0.4));
            Assert.Equal(PointerSamplers3.SampleGumbel(logits.AsSpan(0, 3), uniforms.AsSpan(0, 3)), PointerSamplers3.SampleGumbel(z, u));

            PointerSamplers3.SampleWithoutReplacement(z, 2, u, d);
            PointerSamplers3.SampleWithoutReplacement(logits.AsSpan(0, 3), uniforms.AsSpan(0, 2), expected);
            Assert.Equal(expected, actual);
            PointerSamplers3.SampleWithoutReplacementBatch(z, 2, 2, u, d);
            PointerSamplers3.SampleWithoutReplacementBatch(logits, uniforms.AsSpan(0, 4), expected);
            Assert.Equal(expected, actual);
            PointerSamplers3.SampleGumbelBatch(z, 2, u, d);
            PointerSamplers3.SampleGumbelBatch(logits, uniforms, expected);
            Assert.Equal(expected, actual);
            PointerSamplers3.SampleWithoutReplacementBatch(z, 2, 2, ref random, d);
            PointerSamplers3.SampleWithoutReplacementBatch(logits, ref twin, expected);
            Assert.Equal(expected, actual);
            Assert.Equal(twin, random);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    public void Draws_out_of_range(int draws)
    {
        float* z = stackalloc float[3];
        double* u = stackalloc double[4];
        int* d = stackalloc int[4];
        ArgumentOutOfRangeException? refused = null;
        try
        {
            PointerSamplers3.SampleWithoutReplacement(z, draws, u, d);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            refused = exception;
        }

        Assert.Equal("draws", refused?.ParamName);
    }
}

[SoftmaxKernel(Size = 3, Methods = KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch | KernelMethods.Pointers)]
internal static partial class PointerSamplers3;
