using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Native;
using SoftmaxKernels.Benchmarks.Reports;

namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>A table of the report: a row per size, a column per contender.</summary>
internal sealed record Table(string Id, string Title, IReadOnlyList<int> Sizes, Func<int, IReadOnlyList<Contender>> Contenders)
{
    /// <summary>What a reader must know about the numbers.</summary>
    public string Remark { get; init; } = string.Empty;

    public IReadOnlyList<RatioColumn> Ratios { get; init; } = [];

    /// <summary>The operation that native libraries are asked for, if any has it.</summary>
    public NativeOperation? Native { get; init; }

    /// <summary>Whether times are shown per element instead of per row.</summary>
    public bool PerElement { get; init; }

    public bool HasChart { get; init; } = true;

    /// <summary>What the rows are called where they are not numbers of classes: a size is then a place in this list.</summary>
    public IReadOnlyList<string>? RowNames { get; init; }

    /// <summary>What the column of the rows' names is called.</summary>
    public string RowHeader => RowNames is null ? "N" : "shape";

    /// <summary>What the options call a row.</summary>
    public string NameOf(int size) => RowNames?[size] ?? size.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a report calls a row.</summary>
    public string LabelOf(int size) => RowNames is null ? Numbers.Count(size) : NameOf(size);

    /// <summary>The row of a name.</summary>
    public int SizeOf(string name) =>
        Sizes.Where(size => NameOf(size) == name).Select(size => (int?)size).FirstOrDefault()
        ?? throw new ArgumentException($"The table {Id} has no row {name}. It has: {string.Join(", ", Sizes.Select(NameOf))}.");
}
