using System;
using System.Linq;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>Every implementation gives the results of the reference: of the runtime library at every length, of generated kernels, and of batches.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class SamplerBitsTests
{
    private const float Sentinel = -7.75f;

    [Theory]
    [InlineData(KernelArithmetic.Fastest)]
    [InlineData(KernelArithmetic.Reproducible)]
    public void Truncated_rows_of_every_length(KernelArithmetic arithmetic)
    {
        SamplerReference reference = new(arithmetic);
        foreach (int size in ComposedLengths.All)
        {
            foreach ((string name, float[] row) in SamplerCases.Rows(size))
            {
                foreach (SamplerOptions options in SamplerCases.Options)
                {
                    float[] expected = reference.Truncate(row, options);
                    float[] apart = [.. Enumerable.Repeat(Sentinel, size + 3)];
                    GenericKernel.Truncate(row, options, apart, arithmetic);
                    AssertBits(expected, apart.AsSpan(0, size), $"{name}, size {size}, {Text(options)}");
                    Assert.All(apart[size..], tail => Assert.Equal(Sentinel, tail));

                    float[] inPlace = [.. row];
                    GenericKernel.Truncate(inPlace, options, inPlace, arithmetic);
                    AssertBits(expected, inPlace, $"{name}, in place, size {size}, {Text(options)}");

                    foreach (double uniform in new[] { 0.0, 0.3, 0.77, SamplerCases.LargestUniform })
                    {
                        Assert.True(
                            reference.Sample(row, options, uniform) == GenericKernel.Sample(row, options, uniform, arithmetic),
                            $"{name}, size {size}, {Text(options)}, {uniform}");
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(KernelArithmetic.Fastest)]
    [InlineData(KernelArithmetic.Reproducible)]
    public void Other_samplers_at_every_length(KernelArithmetic arithmetic)
    {
        SamplerReference reference = new(arithmetic);
        foreach (int size in ComposedLengths.All)
        {
            foreach ((string name, float[] row) in SamplerCases.Rows(size))
            {
                double[] uniforms = SamplerCases.Uniforms(size, size);
                Assert.True(SamplerReference.SampleGumbel(row, uniforms) == GenericKernel.SampleGumbel(row, uniforms), $"{name}, size {size}");

                double[] draws = uniforms[..Math.Min(size, 7)];
                int[] drawn = [.. Enumerable.Repeat(-9, draws.Length + 1)];
                GenericKernel.SampleWithoutReplacement(row, draws, drawn, arithmetic);
                Assert.Equal([.. reference.SampleWithoutReplacement(row, draws), -9], drawn);
            }

            for (int choice = 0; choice < 10; choice++)
            {
                float[] probabilities = SamplerCases.Probabilities(size, choice);
                foreach (double uniform in SamplerCases.Uniforms(choice, 10))
                {
                    Assert.Equal(SamplerReference.SampleFromProbabilities(probabilities, uniform), GenericKernel.SampleFromProbabilities(probabilities, uniform));
                }
            }
        }
    }

    [Fact]
    public void Rows_beyond_the_stack()
    {
        const int Size = 5003;
        SamplerReference reference = new(KernelArithmetic.Fastest);
        foreach ((string name, float[] row) in SamplerCases.Rows(Size))
        {
            foreach (SamplerOptions options in SamplerCases.Options)
            {
                float[] destination = new float[Size];
                GenericKernel.Truncate(row, options, destination);
                AssertBits(reference.Truncate(row, options), destination, name);
                Assert.Equal(reference.Sample(row, options, 0.6), GenericKernel.Sample(row, options, 0.6));
            }
        }
    }

    [Fact]
    public void Generated_rows_and_batches() => SamplerKernels.Each(new AllAgree());

    private static string Text(SamplerOptions options) => $"T {options.Temperature} K {options.TopK} P {options.TopP} M {options.MinP}";

    private static void AssertBits(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, string what)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                BitConverter.SingleToInt32Bits(expected[i]) == BitConverter.SingleToInt32Bits(actual[i]) || (float.IsNaN(expected[i]) && float.IsNaN(actual[i])),
                $"{what}: element {i} is {actual[i]:R}, not {expected[i]:R}");
        }
    }

    private sealed class AllAgree : ISamplerTest
    {
        public void Run<TKernel>()
            where TKernel : IRandomKernel
        {
            int size = TKernel.Classes;
            KernelArithmetic arithmetic = TKernel.Arithmetic;
            float[][] rows = [.. SamplerCases.Rows(size).Select(row => row.Row)];
            float[] batch = [.. rows.SelectMany(row => row)];
            double[] uniforms = SamplerCases.Uniforms(size, rows.Length);
            int[] classes = [.. Enumerable.Repeat(-9, rows.Length + 2)];
            foreach (SamplerOptions options in SamplerCases.Options)
            {
                float[] scores = [.. Enumerable.Repeat(Sentinel, batch.Length + 2)];
                TKernel.TruncateBatch(batch, options, scores);
                float[] genericScores = [.. Enumerable.Repeat(Sentinel, batch.Length + 2)];
                GenericKernel.TruncateBatch(batch, size, options, genericScores, arithmetic);
                AssertBits(genericScores, scores, Text(options));
                float[] inPlace = [.. batch];
                TKernel.TruncateBatch(inPlace, options, inPlace);
                AssertBits(scores.AsSpan(0, batch.Length), inPlace, Text(options));

                TKernel.SampleBatch(batch, options, uniforms, classes);
                int[] genericClasses = [.. Enumerable.Repeat(-9, rows.Length + 2)];
                GenericKernel.SampleBatch(batch, options, uniforms, size, genericClasses, arithmetic);
                Assert.Equal(genericClasses, classes);
                for (int i = 0; i < rows.Length; i++)
                {
                    float[] row = new float[size];
                    TKernel.Truncate(rows[i], options, row);
                    AssertBits(row, scores.AsSpan(i * size, size), Text(options));
                    float[] genericRow = new float[size];
                    GenericKernel.Truncate(rows[i], options, genericRow, arithmetic);
                    AssertBits(genericRow, row, Text(options));
                    Assert.Equal(TKernel.Sample(rows[i], options, uniforms[i]), classes[i]);
                    Assert.Equal(GenericKernel.Sample(rows[i], options, uniforms[i], arithmetic), classes[i]);
                }
            }

            double[] classUniforms = SamplerCases.Uniforms(size, batch.Length);
            TKernel.SampleGumbelBatch(batch, classUniforms, classes);
            int[] generic = [.. Enumerable.Repeat(-9, rows.Length + 2)];
            GenericKernel.SampleGumbelBatch(batch, classUniforms, size, generic);
            Assert.Equal(generic, classes);
            int draws = Math.Min(size, 3);
            double[] drawUniforms = SamplerCases.Uniforms(size, rows.Length * draws);
            int[] drawn = [.. Enumerable.Repeat(-9, drawUniforms.Length + 2)];
            TKernel.SampleWithoutReplacementBatch(batch, drawUniforms, drawn);
            int[] genericDrawn = [.. Enumerable.Repeat(-9, drawUniforms.Length + 2)];
            GenericKernel.SampleWithoutReplacementBatch(batch, drawUniforms, size, genericDrawn, arithmetic);
            Assert.Equal(genericDrawn, drawn);
            for (int i = 0; i < rows.Length; i++)
            {
                Assert.Equal(TKernel.SampleGumbel(rows[i], classUniforms.AsSpan(i * size, size)), classes[i]);
                Assert.Equal(GenericKernel.SampleGumbel(rows[i], classUniforms.AsSpan(i * size, size)), classes[i]);
                int[] row = new int[draws];
                TKernel.SampleWithoutReplacement(rows[i], drawUniforms.AsSpan(i * draws, draws), row);
                Assert.Equal(drawn.AsSpan(i * draws, draws).ToArray(), row);
                GenericKernel.SampleWithoutReplacement(rows[i], drawUniforms.AsSpan(i * draws, draws), row, arithmetic);
                Assert.Equal(drawn.AsSpan(i * draws, draws).ToArray(), row);
            }

            float[][] probabilities = [.. Enumerable.Range(0, 10).Select(choice => SamplerCases.Probabilities(size, choice))];
            double[] ofProbabilities = SamplerCases.Uniforms(size, probabilities.Length);
            int[] fromProbabilities = [.. Enumerable.Repeat(-9, probabilities.Length + 2)];
            TKernel.SampleFromProbabilitiesBatch(probabilities.SelectMany(row => row).ToArray(), ofProbabilities, fromProbabilities);
            int[] genericFromProbabilities = [.. Enumerable.Repeat(-9, probabilities.Length + 2)];
            GenericKernel.SampleFromProbabilitiesBatch(probabilities.SelectMany(row => row).ToArray(), ofProbabilities, size, genericFromProbabilities);
            Assert.Equal(genericFromProbabilities, fromProbabilities);
            for (int i = 0; i < probabilities.Length; i++)
            {
                Assert.Equal(TKernel.SampleFromProbabilities(probabilities[i], ofProbabilities[i]), fromProbabilities[i]);
                Assert.Equal(GenericKernel.SampleFromProbabilities(probabilities[i], ofProbabilities[i]), fromProbabilities[i]);
            }
        }
    }
}
