using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>Losses with options, bit for bit: <see cref="GenericKernel"/> against the reference, generated kernels against it, and in place.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class LossBitsTests
{
    private const float Scale = -2.5f;

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
                foreach ((string what, Func<ILossKernel, float[]> call) in Calls(batch, options))
                {
                    mismatches.Compare($"{generated}: {what} on {@case.Name}, {options}", call(runtime), call(generated));
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
            kernel.CrossEntropyGradientBatch(batch.Logits, batch.Labels, options.ToOptions(), apart, Scale);
            kernel.CrossEntropyGradientBatch(logits, batch.Labels, options.ToOptions(), logits, Scale);
            mismatches.Compare($"{kernel}: gradient into logits, {options}", apart, logits);

            logits = [.. batch.Logits];
            kernel.CrossEntropyBatch(batch.Logits, batch.Labels, options.ToOptions(), losses, apart);
            kernel.CrossEntropyBatch(logits, batch.Labels, options.ToOptions(), losses, logits);
            mismatches.Compare($"{kernel}: log-probabilities into logits, {options}", apart, logits);

            logits = [.. batch.Logits];
            float[] targets = [.. batch.Targets];
            kernel.CrossEntropyGradientBatch(batch.Logits, batch.Targets, options.ToOptions(), apart, Scale);
            kernel.CrossEntropyGradientBatch(logits, batch.Targets, options.ToOptions(), logits, Scale);
            kernel.CrossEntropyGradientBatch(batch.Logits, targets, options.ToOptions(), targets, Scale);
            mismatches.Compare($"{kernel}: gradient of targets into logits, {options}", apart, logits);
            mismatches.Compare($"{kernel}: gradient of targets into targets, {options}", apart, targets);
        }

        mismatches.AssertNone();
    }

    private static void CompareWithReference(ILossKernel kernel, KernelArithmetic arithmetic, CorpusCase @case, LossCase options, Mismatches mismatches)
    {
        LossBatch batch = LossBatch.Of(@case, options.IgnoredLabel);
        ReferenceLosses reference = new(batch.Size, arithmetic, options);
        ReferenceLosses.Results labels = reference.OfLabels(batch.Logits, batch.LongLabels, Scale);
        ReferenceLosses.Results targets = reference.OfTargets(batch.Logits, batch.Targets, Scale);
        float[][] expected =
        [
            .. options.Reduction == LossReduction.None ? [] : new[] { new[] { labels.Value }, [targets.Value] },
            [labels.Value, .. labels.Losses],
            [labels.Value, .. labels.Losses, .. labels.LogProbabilities],
            [labels.Value, .. labels.Gradient],
            [targets.Value, .. targets.Losses],
            [targets.Value, .. targets.Gradient],
            [labels.Value, .. labels.Losses, .. labels.LogProbabilities],
            [labels.Value, .. labels.Gradient],
        ];
        (string What, Func<ILossKernel, float[]> Call)[] calls = [.. Calls(batch, options)];
        Assert.Equal(expected.Length, calls.Length);
        for (int i = 0; i < calls.Length; i++)
        {
            mismatches.Compare($"{kernel}: {calls[i].What} on {@case.Name}, {options}", expected[i], calls[i].Call(kernel));
        }
    }

    /// <summary>Every member with options, each with all that it gives.</summary>
    private static IEnumerable<(string What, Func<ILossKernel, float[]> Call)> Calls(LossBatch batch, LossCase options)
    {
        if (options.Reduction != LossReduction.None)
        {
            yield return ("loss", kernel => [kernel.CrossEntropyBatch(batch.Logits, batch.Labels, options.ToOptions())]);
            yield return ("loss of targets", kernel => [kernel.CrossEntropyBatch(batch.Logits, batch.Targets, options.ToOptions())]);
        }

        yield return ("losses", kernel => With(batch.Rows, 0, (losses, _) => kernel.CrossEntropyBatch(batch.Logits, batch.Labels, options.ToOptions(), losses)));
        yield return ("log-probabilities", kernel => With(
            batch.Rows, batch.Logits.Length, (losses, logs) => kernel.CrossEntropyBatch(batch.Logits, batch.Labels, options.ToOptions(), losses, logs)));
        yield return ("gradient", kernel => With(
            batch.Logits.Length, 0, (gradient, _) => kernel.CrossEntropyGradientBatch(batch.Logits, batch.Labels, options.ToOptions(), gradient, Scale)));
        yield return ("losses of targets", kernel => With(
            batch.Rows, 0, (losses, _) => kernel.CrossEntropyBatch(batch.Logits, batch.Targets, options.ToOptions(), losses)));
        yield return ("gradient of targets", kernel => With(
            batch.Logits.Length, 0, (gradient, _) => kernel.CrossEntropyGradientBatch(batch.Logits, batch.Targets, options.ToOptions(), gradient, Scale)));
        yield return ("log-probabilities of long labels", kernel => With(
            batch.Rows, batch.Logits.Length, (losses, logs) => kernel.CrossEntropyBatch(batch.Logits, batch.LongLabels, options.ToOptions(), losses, logs)));
        yield return ("gradient of long labels", kernel => With(
            batch.Logits.Length, 0, (gradient, _) => kernel.CrossEntropyGradientBatch(batch.Logits, batch.LongLabels, options.ToOptions(), gradient, Scale)));
    }

    private static float[] With(int first, int second, Func<float[], float[], float> call)
    {
        float[] one = new float[first];
        float[] other = new float[second];
        float returned = call(one, other);
        return [returned, .. one, .. other];
    }
}
