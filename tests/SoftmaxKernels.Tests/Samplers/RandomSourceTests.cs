using System;
using System.Linq;
using SoftmaxKernels.Tests.Isa;
using Xunit;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>A generator in place of numbers: the same draws as with its numbers, taken in row order.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class RandomSourceTests
{
    private const ulong Seed = 42;

    [Fact]
    public void Draws_are_those_of_the_numbers_in_row_order() => SamplerKernels.Each(new SameDraws());

    private sealed class SameDraws : ISamplerTest
    {
        public void Run<TKernel>()
            where TKernel : IRandomKernel
        {
            int size = TKernel.Classes;
            KernelArithmetic arithmetic = TKernel.Arithmetic;
            float[][] rows = [.. SamplerCases.Rows(size).Select(row => row.Row)];
            float[] batch = [.. rows.SelectMany(row => row)];
            float[] weights = [.. Enumerable.Range(0, 10).SelectMany(choice => SamplerCases.Probabilities(size, choice))];
            bool[] allowed = [.. Enumerable.Range(0, batch.Length).Select(i => i % 3 != 0)];
            bool[] mask = [.. allowed.Take(size)];
            byte[] allowedBytes = [.. allowed.Select((flag, i) => (byte)(flag ? 1 + (i % 255) : 0))];
            byte[] maskBytes = [.. allowedBytes.Take(size)];
            int draws = Math.Min(size, 3);
            SamplerOptions options = SamplerCases.Options[8];
            const float Temperature = 0.5f;

            Rows(rows.Length, rows.Length, (u, d) => GenericKernel.SampleBatch(batch, u, size, d, arithmetic), (ref KernelRandom r, int[] d) => TKernel.SampleBatch(batch, ref r, d), (r, d) => TKernel.SampleBatch(batch, r, d));
            Rows(rows.Length, rows.Length, (u, d) => GenericKernel.SampleBatch(batch, Temperature, u, size, d, arithmetic), (ref KernelRandom r, int[] d) => TKernel.SampleBatch(batch, Temperature, ref r, d), (r, d) => TKernel.SampleBatch(batch, Temperature, r, d));
            Rows(rows.Length, rows.Length, (u, d) => GenericKernel.SampleBatch(batch, options, u, size, d, arithmetic), (ref KernelRandom r, int[] d) => TKernel.SampleBatch(batch, options, ref r, d), (r, d) => TKernel.SampleBatch(batch, options, r, d));
            Rows(rows.Length, rows.Length, (u, d) => GenericKernel.SampleBatch(batch, allowed, u, size, d, arithmetic), (ref KernelRandom r, int[] d) => TKernel.SampleBatch(batch, allowed, ref r, d), (r, d) => TKernel.SampleBatch(batch, allowed, r, d));
            Rows(rows.Length, rows.Length, (u, d) => GenericKernel.SampleBatch(batch, allowed, u, size, d, arithmetic), (ref KernelRandom r, int[] d) => TKernel.SampleBatch(batch, allowedBytes, ref r, d), (r, d) => TKernel.SampleBatch(batch, allowedBytes, r, d));
            Rows(rows.Length, rows.Length, (u, d) => GenericKernel.SampleBatch(batch, mask, Temperature, u, size, d, arithmetic), (ref KernelRandom r, int[] d) => TKernel.SampleBatch(batch, mask, Temperature, ref r, d), (r, d) => TKernel.SampleBatch(batch, mask, Temperature, r, d));
            Rows(rows.Length, rows.Length, (u, d) => GenericKernel.SampleBatch(batch, mask, Temperature, u, size, d, arithmetic), (ref KernelRandom r, int[] d) => TKernel.SampleBatch(batch, maskBytes, Temperature, ref r, d), (r, d) => TKernel.SampleBatch(batch, maskBytes, Temperature, r, d));
            Rows(10, 10, (u, d) => GenericKernel.SampleFromProbabilitiesBatch(weights, u, size, d), (ref KernelRandom r, int[] d) => TKernel.SampleFromProbabilitiesBatch(weights, ref r, d), (r, d) => TKernel.SampleFromProbabilitiesBatch(weights, r, d));
            Rows(rows.Length * draws, rows.Length * draws, (u, d) => GenericKernel.SampleWithoutReplacementBatch(batch, u, size, d, arithmetic), (ref KernelRandom r, int[] d) => TKernel.SampleWithoutReplacementBatch(batch, ref r, d), (r, d) => TKernel.SampleWithoutReplacementBatch(batch, r, d));
            Rows(batch.Length, rows.Length, (u, d) => GenericKernel.SampleGumbelBatch(batch, u, size, d), (ref KernelRandom r, int[] d) => TKernel.SampleGumbelBatch(batch, ref r, d), (r, d) => TKernel.SampleGumbelBatch(batch, r, d));

            // The same batches by GenericKernel, and row by row.
            Rows(rows.Length, rows.Length, (u, d) => TKernel.SampleBatch(batch, options, u, d), (ref KernelRandom r, int[] d) => GenericKernel.SampleBatch(batch, size, options, ref r, d, arithmetic), (r, d) => GenericKernel.SampleBatch(batch, size, options, r, d, arithmetic));
            Rows(rows.Length, rows.Length, (u, d) => GenericKernel.SampleBatch(batch, u, size, d, arithmetic), (ref KernelRandom r, int[] d) => GenericKernel.SampleBatch(batch, size, ref r, d, arithmetic), (r, d) => GenericKernel.SampleBatch(batch, size, r, d, arithmetic));
            Rows(rows.Length, rows.Length, (u, d) => GenericKernel.SampleBatch(batch, Temperature, u, size, d, arithmetic), (ref KernelRandom r, int[] d) => GenericKernel.SampleBatch(batch, size, Temperature, ref r, d, arithmetic), (r, d) => GenericKernel.SampleBatch(batch, size, Temperature, r, d, arithmetic));
            Rows(rows.Length, rows.Length, (u, d) => GenericKernel.SampleBatch(batch, allowed, u, size, d, arithmetic), (ref KernelRandom r, int[] d) => GenericKernel.SampleBatch(batch, allowed, size, ref r, d, arithmetic), (r, d) => GenericKernel.SampleBatch(batch, allowed, size, r, d, arithmetic));
            Rows(rows.Length, rows.Length, (u, d) => GenericKernel.SampleBatch(batch, allowed, u, size, d, arithmetic), (ref KernelRandom r, int[] d) => GenericKernel.SampleBatch(batch, allowedBytes, size, ref r, d, arithmetic), (r, d) => GenericKernel.SampleBatch(batch, allowedBytes, size, r, d, arithmetic));
            Rows(rows.Length, rows.Length, (u, d) => GenericKernel.SampleBatch(batch, allowed, Temperature, u, size, d, arithmetic), (ref KernelRandom r, int[] d) => GenericKernel.SampleBatch(batch, allowed, size, Temperature, ref r, d, arithmetic), (r, d) => GenericKernel.SampleBatch(batch, allowed, size, Temperature, r, d, arithmetic));
            Rows(rows.Length, rows.Length, (u, d) => GenericKernel.SampleBatch(batch, allowed, Temperature, u, size, d, arithmetic), (ref KernelRandom r, int[] d) => GenericKernel.SampleBatch(batch, allowedBytes, size, Temperature, ref r, d, arithmetic), (r, d) => GenericKernel.SampleBatch(batch, allowedBytes, size, Temperature, r, d, arithmetic));
            Rows(10, 10, (u, d) => TKernel.SampleFromProbabilitiesBatch(weights, u, d), (ref KernelRandom r, int[] d) => GenericKernel.SampleFromProbabilitiesBatch(weights, size, ref r, d), (r, d) => GenericKernel.SampleFromProbabilitiesBatch(weights, size, r, d));
            Rows(rows.Length * draws, rows.Length * draws, (u, d) => TKernel.SampleWithoutReplacementBatch(batch, u, d), (ref KernelRandom r, int[] d) => GenericKernel.SampleWithoutReplacementBatch(batch, size, ref r, d, arithmetic), (r, d) => GenericKernel.SampleWithoutReplacementBatch(batch, size, r, d, arithmetic));
            Rows(batch.Length, rows.Length, (u, d) => TKernel.SampleGumbelBatch(batch, u, d), (ref KernelRandom r, int[] d) => GenericKernel.SampleGumbelBatch(batch, size, ref r, d), (r, d) => GenericKernel.SampleGumbelBatch(batch, size, r, d));

            foreach (float[] row in rows)
            {
                Rows(1, 1, (u, d) => d[0] = GenericKernel.Sample(row, u[0], arithmetic), (ref KernelRandom r, int[] d) => d[0] = TKernel.Sample(row, ref r), (r, d) => d[0] = TKernel.Sample(row, r));
                Rows(1, 1, (u, d) => d[0] = GenericKernel.Sample(row, Temperature, u[0], arithmetic), (ref KernelRandom r, int[] d) => d[0] = TKernel.Sample(row, Temperature, ref r), (r, d) => d[0] = TKernel.Sample(row, Temperature, r));
                Rows(1, 1, (u, d) => d[0] = GenericKernel.Sample(row, options, u[0], arithmetic), (ref KernelRandom r, int[] d) => d[0] = TKernel.Sample(row, options, ref r), (r, d) => d[0] = TKernel.Sample(row, options, r));
                Rows(1, 1, (u, d) => d[0] = GenericKernel.Sample(row, mask, u[0], arithmetic), (ref KernelRandom r, int[] d) => d[0] = TKernel.Sample(row, mask, ref r), (r, d) => d[0] = TKernel.Sample(row, mask, r));
                Rows(1, 1, (u, d) => d[0] = GenericKernel.Sample(row, mask, u[0], arithmetic), (ref KernelRandom r, int[] d) => d[0] = TKernel.Sample(row, maskBytes, ref r), (r, d) => d[0] = TKernel.Sample(row, maskBytes, r));
                Rows(1, 1, (u, d) => d[0] = GenericKernel.Sample(row, mask, Temperature, u[0], arithmetic), (ref KernelRandom r, int[] d) => d[0] = TKernel.Sample(row, mask, Temperature, ref r), (r, d) => d[0] = TKernel.Sample(row, mask, Temperature, r));
                Rows(1, 1, (u, d) => d[0] = GenericKernel.Sample(row, mask, Temperature, u[0], arithmetic), (ref KernelRandom r, int[] d) => d[0] = TKernel.Sample(row, maskBytes, Temperature, ref r), (r, d) => d[0] = TKernel.Sample(row, maskBytes, Temperature, r));
                Rows(draws, draws, (u, d) => GenericKernel.SampleWithoutReplacement(row, u, d, arithmetic), (ref KernelRandom r, int[] d) => TKernel.SampleWithoutReplacement(row, ref r, d), (r, d) => TKernel.SampleWithoutReplacement(row, r, d));
                Rows(size, 1, (u, d) => d[0] = GenericKernel.SampleGumbel(row, u), (ref KernelRandom r, int[] d) => d[0] = TKernel.SampleGumbel(row, ref r), (r, d) => d[0] = TKernel.SampleGumbel(row, r));
                Rows(1, 1, (u, d) => d[0] = TKernel.Sample(row, options, u[0]), (ref KernelRandom r, int[] d) => d[0] = GenericKernel.Sample(row, options, ref r, arithmetic), (r, d) => d[0] = GenericKernel.Sample(row, options, r, arithmetic));
                Rows(1, 1, (u, d) => d[0] = GenericKernel.Sample(row, u[0], arithmetic), (ref KernelRandom r, int[] d) => d[0] = GenericKernel.Sample(row, ref r, arithmetic), (r, d) => d[0] = GenericKernel.Sample(row, r, arithmetic));
                Rows(1, 1, (u, d) => d[0] = GenericKernel.Sample(row, Temperature, u[0], arithmetic), (ref KernelRandom r, int[] d) => d[0] = GenericKernel.Sample(row, Temperature, ref r, arithmetic), (r, d) => d[0] = GenericKernel.Sample(row, Temperature, r, arithmetic));
                Rows(1, 1, (u, d) => d[0] = GenericKernel.Sample(row, mask, u[0], arithmetic), (ref KernelRandom r, int[] d) => d[0] = GenericKernel.Sample(row, mask, ref r, arithmetic), (r, d) => d[0] = GenericKernel.Sample(row, mask, r, arithmetic));
                Rows(1, 1, (u, d) => d[0] = GenericKernel.Sample(row, mask, u[0], arithmetic), (ref KernelRandom r, int[] d) => d[0] = GenericKernel.Sample(row, maskBytes, ref r, arithmetic), (r, d) => d[0] = GenericKernel.Sample(row, maskBytes, r, arithmetic));
                Rows(1, 1, (u, d) => d[0] = GenericKernel.Sample(row, mask, Temperature, u[0], arithmetic), (ref KernelRandom r, int[] d) => d[0] = GenericKernel.Sample(row, mask, Temperature, ref r, arithmetic), (r, d) => d[0] = GenericKernel.Sample(row, mask, Temperature, r, arithmetic));
                Rows(1, 1, (u, d) => d[0] = GenericKernel.Sample(row, mask, Temperature, u[0], arithmetic), (ref KernelRandom r, int[] d) => d[0] = GenericKernel.Sample(row, maskBytes, Temperature, ref r, arithmetic), (r, d) => d[0] = GenericKernel.Sample(row, maskBytes, Temperature, r, arithmetic));
                Rows(draws, draws, (u, d) => TKernel.SampleWithoutReplacement(row, u, d), (ref KernelRandom r, int[] d) => GenericKernel.SampleWithoutReplacement(row, ref r, d, arithmetic), (r, d) => GenericKernel.SampleWithoutReplacement(row, r, d, arithmetic));
                Rows(size, 1, (u, d) => d[0] = TKernel.SampleGumbel(row, u), (ref KernelRandom r, int[] d) => d[0] = GenericKernel.SampleGumbel(row, ref r), (r, d) => d[0] = GenericKernel.SampleGumbel(row, r));
            }

            for (int start = 0; start < weights.Length; start += size)
            {
                float[] row = weights[start..(start + size)];
                Rows(1, 1, (u, d) => d[0] = GenericKernel.SampleFromProbabilities(row, u[0]), (ref KernelRandom r, int[] d) => d[0] = TKernel.SampleFromProbabilities(row, ref r), (r, d) => d[0] = TKernel.SampleFromProbabilities(row, r));
                Rows(1, 1, (u, d) => d[0] = TKernel.SampleFromProbabilities(row, u[0]), (ref KernelRandom r, int[] d) => d[0] = GenericKernel.SampleFromProbabilities(row, ref r), (r, d) => d[0] = GenericKernel.SampleFromProbabilities(row, r));
            }
        }

        private static void Rows(int numbers, int results, Action<double[], int[]> supplied, Draw ofLibrary, Action<Random, int[]> ofFramework)
        {
            KernelRandom random = new(Seed);
            KernelRandom twin = random;
            int[] expected = new int[results];
            supplied([.. Enumerable.Range(0, numbers).Select(_ => twin.NextDouble())], expected);
            int[] drawn = new int[results];
            ofLibrary(ref random, drawn);
            Assert.Equal(expected, drawn);
            Assert.Equal(twin, random);

            Random framework = new((int)Seed);
            Random frameworkTwin = new((int)Seed);
            supplied([.. Enumerable.Range(0, numbers).Select(_ => frameworkTwin.NextDouble())], expected);
            ofFramework(framework, drawn);
            Assert.Equal(expected, drawn);
            Assert.Equal(frameworkTwin.NextDouble(), framework.NextDouble());
        }
    }

    private delegate void Draw(ref KernelRandom random, int[] destination);
}
