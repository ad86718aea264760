using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>A batch is its rows one by one: the same bits, and the mean of their losses.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class BatchTests
{
    private static readonly int[] RowCounts = [1, 2, 5, 16, 37];

    public static TheoryData<KernelSource, int> Kernels => KernelCases.All;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Has_the_bits_of_its_rows(KernelSource source, int size)
    {
        Mismatches mismatches = new();
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            foreach (CorpusCase batch in RowCorpus.Batches(size, RowCounts))
            {
                foreach (KernelMethod method in KernelMethod.All.Where(method => method.IsBatch))
                {
                    KernelArguments arguments = RowCorpus.Arguments(method, batch).Last();
                    arguments.Destination = new float[method.OutputLength(batch.Rows, size)];
                    arguments.IndexDestination = new int[batch.Rows];
                    Returned returned = method.Call(kernel, arguments);

                    CompareWithRows(kernel, method, batch, arguments, returned, mismatches);
                }
            }
        }

        mismatches.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Without_rows_writes_nothing_and_has_a_mean_of_0(KernelSource source, int size)
    {
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            foreach (KernelMethod method in KernelMethod.All.Where(method => method.IsBatch))
            {
                KernelArguments arguments = new()
                {
                    Destination = KernelCases.Valid(method, size).Destination,
                    IndexDestination = KernelCases.Valid(method, size).IndexDestination,
                };

                Returned returned = method.Call(kernel, arguments);

                Assert.Equal(0, BitConverter.SingleToInt32Bits(returned.Loss));
                Assert.All(arguments.Destination.ToArray(), value => Assert.Equal(KernelCases.Sentinel, value));
                Assert.All(arguments.IndexDestination.ToArray(), value => Assert.Equal((int)KernelCases.Sentinel, value));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Without_rows_needs_no_destination(KernelSource source, int size)
    {
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            foreach (KernelMethod method in KernelMethod.All.Where(method => method.IsBatch))
            {
                Assert.Equal(default, method.Call(kernel, new KernelArguments()));
            }
        }
    }

    /// <summary>Summed in float, a thousand losses of different sizes come out differently.</summary>
    [Theory]
    [InlineData(KernelSource.Runtime)]
    [InlineData(KernelSource.Generated)]
    public void Mean_is_summed_in_double(KernelSource source)
    {
        const int Rows = 1000;
        float[] logits = [.. Enumerable.Range(0, Rows).SelectMany(row => new[] { row == 0 ? 2e6f : -0.01f * row, 0f })];
        foreach (IKernel kernel in KernelCases.Of(source, 2))
        {
            float[] losses = [.. logits.Chunk(2).Select(row => kernel.CrossEntropy(row, 1))];
            double sum = 0.0;
            float sumInFloat = 0f;
            foreach (float loss in losses)
            {
                sum += loss;
                sumInFloat += loss;
            }

            float mean = kernel.CrossEntropyBatch(logits, Enumerable.Repeat(1, Rows).ToArray());

            Assert.Equal((float)(sum / Rows), mean);
            Assert.NotEqual(sumInFloat / Rows, mean);
        }
    }

    private static void CompareWithRows(IKernel kernel, KernelMethod method, CorpusCase batch, KernelArguments arguments, Returned returned, Mismatches mismatches)
    {
        KernelMethod rowMethod = method.OfOneRow();
        List<float> losses = [];
        for (int row = 0; row < batch.Rows; row++)
        {
            string what = $"{kernel}: {method} on {batch.Name}, row {row}";
            float[] destination = new float[rowMethod.OutputLength(1, kernel.Size)];
            Returned expected = rowMethod.Call(kernel, Row(arguments, row, kernel.Size, destination));
            if (method.Output == Output.RowFloats)
            {
                mismatches.Compare(what, expected.Loss, arguments.Destination.Span[row]);
                continue;
            }

            losses.Add(expected.Loss);
            mismatches.Compare(what, destination, arguments.Destination.Span.Slice(row * destination.Length, destination.Length));
            if (method.Output == Output.Indices)
            {
                mismatches.Compare(what, expected.Index, arguments.IndexDestination.Span[row]);
            }
        }

        mismatches.Compare($"{kernel}: {method} on {batch.Name}: mean", ReferenceMean.Of(losses), returned.Loss);
    }

    private static KernelArguments Row(KernelArguments batch, int row, int size, float[] destination) => new()
    {
        Input = batch.Input.Slice(row * size, size),
        Targets = batch.Targets.Slice(row * size, size),
        Upstream = batch.Upstream.Slice(row * size, size),
        Label = batch.Labels.Span[row],
        Uniform = batch.Uniforms.Span[row],
        Temperature = batch.Temperature,
        Scale = batch.Scale,
        Destination = destination,
    };
}
