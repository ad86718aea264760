using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>Whether the time of the generated softmax depends on the numbers.</summary>
internal static class InputKindTable
{
    public const string SlowestKind = "slowest kind / ordinary";

    private const string Ordinary = "ordinary";
    private const string Tiniest = "below 2⁻⁵⁸";
    private const string Subnormal = "subnormal";
    private const string SlowPath = "maximum beyond 256";

    public static Table Rows { get; } = new("inputs", "Kinds of input", [10, 100, 1000], Contenders)
    {
        Remark = "Softmax of a row, Fastest. The arithmetic has one slow path, for a maximum beyond ±256, and one kind of "
            + "subnormal intermediates, from logits that are not 0 but below 2⁻⁵⁸ in magnitude.",
        Ratios =
        [
            RatioColumn.Slowest(SlowestKind, Ordinary, measurement => measurement.Contender is not (SlowPath or Tiniest or Subnormal)),
            RatioColumn.Cost("below 2⁻⁵⁸ / ordinary", Tiniest, Ordinary),
            RatioColumn.Cost("slow path / ordinary", SlowPath, Ordinary),
        ],
        HasChart = false,
    };

    private static IReadOnlyList<Contender> Contenders(int size)
    {
        Kernel kernel = KernelCatalog.Fastest(size);
        (InputKind Kind, string Name)[] kinds =
        [
            (InputKind.Ordinary, Ordinary),
            (InputKind.Masked, "half masked"),
            (InputKind.Tiny, "tiny"),
            (InputKind.Tiniest, Tiniest),
            (InputKind.Subnormal, Subnormal),
            (InputKind.Huge, "±200"),
            (InputKind.Equal, "all equal"),
            (InputKind.SlowPath, SlowPath),
        ];
        int rows = Workloads.RowsInTurn(size);
        return [.. kinds.Select(kind => kernel.SoftmaxRows(kind.Name, Workloads.Softmax(size, rows, kind.Kind)))];
    }
}
