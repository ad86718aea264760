using System;
using System.Collections.Generic;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Native;

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
}
