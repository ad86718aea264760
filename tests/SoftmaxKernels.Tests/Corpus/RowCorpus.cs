using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;

namespace SoftmaxKernels.Tests.Corpus;

/// <summary>The seeded inputs on which implementations are compared bit for bit.</summary>
internal static class RowCorpus
{
    private const double LargestUniform = 1.0 - (1.0 / (1L << 53));

    private static readonly float[] Temperatures =
    [
        0f, float.Epsilon, MathF.BitDecrement(1.17549435e-38f), 1.17549435e-38f, 0.1f, 0.5f, 1f, 20f, 8.50705917e+37f,
        MathF.BitIncrement(8.50705917e+37f), float.PositiveInfinity,
    ];

    private static readonly double[] Uniforms = [0.0, 0.5, LargestUniform];

    private static readonly float[] Scales = [1f, 0.125f, -3f];

    /// <summary>One row of every kind.</summary>
    public static IEnumerable<CorpusCase> Rows(int size) => RowKinds.All.Select(kind => Create(kind.Name, [kind], 1, size));

    /// <summary>
    /// Batches of several lengths. Rows with NaN stand next to ordinary ones, which they must not touch; but the mean loss
    /// of such a batch is NaN, so there are batches without them too.
    /// </summary>
    public static IEnumerable<CorpusCase> Batches(int size, IEnumerable<int> rowCounts) => rowCounts.SelectMany(rows => new[]
    {
        Create($"{rows} unshifted rows", RowKinds.Unshifted, rows, size),
        Create($"{rows} finite rows", RowKinds.Finite, rows, size),
        Create($"{rows} rows", RowKinds.All, rows, size),
    });

    /// <summary>All arguments on which a member is called for a case: every combination of what it takes.</summary>
    public static IEnumerable<KernelArguments> Arguments(KernelMethod method, CorpusCase @case)
    {
        int size = @case.Logits.Length / @case.Rows;
        IEnumerable<float> temperatures = method.Has("temperature") ? Temperatures : [1f];
        IEnumerable<double> uniforms = method.Has("uniform") ? [.. Uniforms, @case.Uniforms[0]] : [0.0];
        IEnumerable<int> labels = method.Has("label") ? new[] { 0, @case.Labels[0], size - 1 }.Distinct() : [0];
        IEnumerable<float> scales = method.Has("scale") ? Scales : [1f];
        return
            from input in Inputs(method, @case, size)
            from temperature in temperatures
            from uniform in uniforms
            from label in labels
            from scale in scales
            select new KernelArguments
            {
                Input = input,
                Targets = @case.Targets,
                Upstream = @case.Upstream,
                Label = label,
                Labels = @case.Labels,
                Uniform = uniform,
                Uniforms = @case.Uniforms,
                Temperature = temperature,
                Scale = scale,
            };
    }

    /// <summary>The case's numbers as they are; and where probabilities or tanh are expected, those too.</summary>
    private static IEnumerable<float[]> Inputs(KernelMethod method, CorpusCase @case, int size)
    {
        yield return @case.Logits;

        ReferenceKernel reference = new(size, KernelArithmetic.Reproducible);
        float[] expected = new float[@case.Logits.Length];
        if (method.Has("probabilities"))
        {
            reference.SoftmaxBatch(@case.Logits, expected);
            yield return expected;
        }
        else if (method.Has("y"))
        {
            reference.TanhBatch(@case.Logits, expected);
            yield return expected;
        }
    }

    private static CorpusCase Create(string name, IReadOnlyList<RowKind> kinds, int rows, int size)
    {
        RandomSource random = new(((ulong)size << 32) + (ulong)rows + ((ulong)kinds.Count << 16) + (ulong)name.Length);
        float[] logits = new float[rows * size];
        float[] targets = new float[logits.Length];
        float[] upstream = new float[logits.Length];
        for (int row = 0; row < rows; row++)
        {
            kinds[random.NextInt(kinds.Count)].Fill(random, logits.AsSpan(row * size, size));
        }

        for (int i = 0; i < logits.Length; i++)
        {
            // A third of the targets are 0: those must not multiply an infinite distance.
            targets[i] = random.NextInt(3) == 0 ? 0f : (float)random.NextDouble();
            upstream[i] = random.NextInt(64) switch
            {
                0 => -0f,
                1 => random.NextPattern(),
                _ => (float)random.NextNormal(),
            };
        }

        int[] labels = new int[rows];
        double[] uniforms = new double[rows];
        for (int row = 0; row < rows; row++)
        {
            labels[row] = random.NextInt(size);
            uniforms[row] = random.NextDouble();
        }

        return new CorpusCase(name, rows, logits, targets, upstream, labels, uniforms);
    }
}
