using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Kernels;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>
/// The errors of the row functions over 12 distributions and 20 sizes, from fixed seeds. The exact results serve both
/// profiles, and all tests of the class that shares this fixture.
/// </summary>
public sealed class RowSweep
{
    /// <summary>Up to here softmax sums in float.</summary>
    private const int LargestFloatSum = 64;

    /// <summary>About as many results are measured per distribution and size in the ordinary tests.</summary>
    private const int OrdinaryResultsPerCell = 20_000;

    private static readonly int[] Sizes = [2, 3, 4, 5, 7, 8, 10, 12, 16, 17, 24, 32, 48, 63, 64, 65, 100, 128, 1000, 5000];

    private readonly Dictionary<KernelArithmetic, RowErrors> _upTo64 = KernelCatalog.Arithmetics.ToDictionary(arithmetic => arithmetic, _ => new RowErrors());
    private readonly Dictionary<KernelArithmetic, RowErrors> _beyond64 = KernelCatalog.Arithmetics.ToDictionary(arithmetic => arithmetic, _ => new RowErrors());

    public RowSweep()
        : this(OrdinaryResultsPerCell, _ => { })
    {
    }

    /// <summary>A sweep whose rows begin with those of the ordinary one.</summary>
    /// <param name="resultsPerCell">About as many results are measured per distribution and size.</param>
    /// <param name="cellDone">Is told the number of cells after each one.</param>
    internal RowSweep(int resultsPerCell, Action<int> cellDone)
    {
        (LogitDistribution Distribution, int Size)[] cells =
            [.. LogitDistribution.All.SelectMany(distribution => Sizes.Select(size => (distribution, size)))];
        Parallel.For(0, cells.Length, cell =>
        {
            Measure(cells[cell].Distribution, cells[cell].Size, (ulong)cell, resultsPerCell);
            cellDone(cells.Length);
        });
    }

    /// <summary>The errors for rows of at most 64 classes.</summary>
    internal RowErrors UpTo64(KernelArithmetic arithmetic) => _upTo64[arithmetic];

    /// <summary>The errors for rows of more than 64 classes.</summary>
    internal RowErrors Beyond64(KernelArithmetic arithmetic) => _beyond64[arithmetic];

    private void Measure(LogitDistribution distribution, int size, ulong seed, int resultsPerCell)
    {
        Dictionary<KernelArithmetic, RowErrors> errors = KernelCatalog.Arithmetics.ToDictionary(arithmetic => arithmetic, _ => new RowErrors());
        RandomSource random = new(seed);
        int rows = Math.Max(2, resultsPerCell / size);
        for (int row = 0; row < rows; row++)
        {
            float[] logits = distribution.Draw(random, size);
            int label = distribution.PickLabel(random, logits);
            float[] targets = [.. logits.Select(logit => float.IsFinite(logit) && random.NextInt(4) > 0 ? (float)random.NextDouble() : 0f)];
            ExactRow exact = new(logits);
            foreach ((KernelArithmetic arithmetic, RowErrors rowErrors) in errors)
            {
                rowErrors.Add(new RuntimeKernel(size, arithmetic), exact, logits, label, targets, Describe(distribution, row, logits, label));
            }
        }

        lock (_upTo64)
        {
            foreach ((KernelArithmetic arithmetic, RowErrors rowErrors) in errors)
            {
                (size <= LargestFloatSum ? _upTo64 : _beyond64)[arithmetic].Merge(rowErrors);
            }
        }
    }

    private static Func<string> Describe(LogitDistribution distribution, int row, float[] logits, int label)
    {
        const int LongestPrinted = 4;
        return () => $"{distribution.Name}, size {logits.Length}, row {row}" +
            (logits.Length > LongestPrinted ? string.Empty : $" [{string.Join(", ", logits.Select(logit => $"{logit:R}f"))}], label {label}");
    }
}
