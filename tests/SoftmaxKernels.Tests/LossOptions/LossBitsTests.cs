using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>Losses with options, bit for bit: <see cref="GenericKernel"/> against the reference, generated kernels against it, and in place.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class LossBitsTests
{
    /// <summary>Longer than the stack holds, with and without what is needed beside the logits.</summary>
    private static readonly int[] LongSizes = [2100, 5003];

    private static readonly int[] RowCounts = [1, 5, 9];

    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    public static TheoryData<int> Generated => [.. Enumerable.Range(0, LossKernels.All.Count)];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void GenericKernel_at_every_length(KernelArithmetic arithmetic)
    {
        Mismatches mismatches = new();
        foreach (int size in ComposedLengths.All.Concat(LongSizes))
        {
            // The kinds of rows take turns.
            CorpusCase[] batches = [.. RowCorpus.Batches(size, [5])];
            foreach (CorpusCase batch in new[] { batches[size % 2], batches[2] })
            {
                foreach (LossCase options in LossCase.All(new RandomSource((ulong)size), batch.Rows, size))
                {
                    CompareWithReference(new RuntimeLossKernel(size, arithmetic), arithmetic, batch, options, mismatches);
                }
            }
        }

        mismatches.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Empty_rows_as_zero(KernelArithmetic arithmetic)
    {
        Mismatches mismatches = new();
        foreach (int size in new[] { 1, 3, 17 })
        {
            CorpusCase batch = RowCorpus.Batches(size, [6]).Last();
            bool[] allowed = [.. Enumerable.Range(0, 6 * size).Select(i => i / size % 3 != 1)];
            foreach (LossCase options in new[] { new LossCase(), new LossCase { Smoothing = 0.1f, Temperature = 2f, Reduction = LossReduction.Sum } })
            {
                LossCase masked = options with { Allowed = allowed, EmptyRows = EmptyRows.Zero };
                CompareWithReference(new RuntimeLossKernel(size, arithmetic, EmptyRows.Zero), arithmetic, batch, masked, mismatches);
            }
        }

        mismatches.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Generated))]
    public void Generated_kernels(int index)
    {
        (ILossKernel generated, ILossKernel runtime) = LossKernels.All[index];
        Mismatches mismatches = new();
        foreach (CorpusCase @case in RowCorpus.Batches(generated.Size, RowCounts))
        {
            foreach (LossCase options in LossCase.All(new RandomSource(7), @case.Rows, generated.Size))
            {
                LossBatch batch = LossBatch.Of(@case, options.IgnoredLabel);
                foreach (LossOutput output in Outputs(options))
                {
                    mismatches.Compare(
                        $"{generated}: {output} on {@case.Name}, {options}", output.OfKernel(runtime, batch, options), output.OfKernel(generated, batch, options));
                }
            }
        }

        mismatches.AssertNone();
    }

    /// <summary>A gradient may take the place of the logits, or of the targets; log-probabilities that of the logits.</summary>
    [Theory]
    [MemberData(nameof(Generated))]
    public void In_place(int index)
    {
        ILossKernel kernel = LossKernels.All[index].Generated;
        Mismatches mismatches = new();
        CorpusCase @case = RowCorpus.Batches(kernel.Size, [5]).Last();
        foreach (LossCase options in LossCase.All(new RandomSource(8), @case.Rows, kernel.Size))
        {
            LossBatch batch = LossBatch.Of(@case, options.IgnoredLabel);
            float[] apart = new float[batch.Logits.Length];
            float[] losses = new float[batch.Rows];
            float[] logits = [.. batch.Logits];
            kernel.CrossEntropyGradientBatch(batch.Logits, batch.Labels, options.ToOptions(), apart, LossOutput.Scale);
            kernel.CrossEntropyGradientBatch(logits, batch.Labels, options.ToOptions(), logits, LossOutput.Scale);
            mismatches.Compare($"{kernel}: gradient into logits, {options}", apart, logits);

            logits = [.. batch.Logits];
            kernel.CrossEntropyBatch(batch.Logits, batch.Labels, options.ToOptions(), losses, apart);
            kernel.CrossEntropyBatch(logits, batch.Labels, options.ToOptions(), losses, logits);
            mismatches.Compare($"{kernel}: log-probabilities into logits, {options}", apart, logits);

            logits = [.. batch.Logits];
            float[] targets = [.. batch.Targets];
            kernel.CrossEntropyGradientBatch(batch.Logits, batch.Targets, options.ToOptions(), apart, LossOutput.Scale);
            kernel.CrossEntropyGradientBatch(logits, batch.Targets, options.ToOptions(), logits, LossOutput.Scale);
            kernel.CrossEntropyGradientBatch(batch.Logits, targets, options.ToOptions(), targets, LossOutput.Scale);
            mismatches.Compare($"{kernel}: gradient of targets into logits, {options}", apart, logits);
            mismatches.Compare($"{kernel}: gradient of targets into targets, {options}", apart, targets);
        }

        mismatches.AssertNone();
    }

    private static void CompareWithReference(ILossKernel kernel, KernelArithmetic arithmetic, CorpusCase @case, LossCase options, Mismatches mismatches)
    {
        LossBatch batch = LossBatch.Of(@case, options.IgnoredLabel);
        ReferenceBatch reference = new(new ReferenceLosses(new ReferenceKernel(batch.Size, arithmetic), options), batch);
        foreach (LossOutput output in Outputs(options))
        {
            mismatches.Compare($"{kernel}: {output} on {@case.Name}, {options}", output.OfReference(reference), output.OfKernel(kernel, batch, options));
        }
    }

    private static IEnumerable<LossOutput> Outputs(LossCase options) =>
        LossOutput.OfBatches.Where(output => !output.IsReduced || options.Reduction != LossReduction.None);
}
