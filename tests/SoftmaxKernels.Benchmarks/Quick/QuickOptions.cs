using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Quick;

/// <summary>What a run measures, and how.</summary>
internal sealed record QuickOptions
{
    public const string FirstCallTable = "first-call";

    public const string Usage = """
          --tables a,b      only these: row, batch, latency, tanh, sigmoid, silu, loss, loss-batch, mask,
                            mask-arg-max, mask-loss, loss-options, layer, layer-batch, layer-gradient, network,
                            network-batch, optimizer, linearity, inputs, first-call
          --sizes 3,10      only these sizes, in every table that has them; those of layers and networks are shapes:
                            64x10, 16-32-4
          --seconds 0.5     how long each cell of a table is measured, warm-up not counted
          --level avx2      avx512, avx2, 128fma, sse or scalar: what the processes may use of the machine
          --no-pgo          without the runtime's dynamic profile-guided optimisation
          --core 1          the processor core to stay on; the last one otherwise
          --out DIR         where files go: Markdown, CSV, JSON and charts; artifacts/benchmarks otherwise
        """;

    private static IReadOnlyList<string> AllTables { get; } = [.. TableCatalog.All.Select(table => table.Id), FirstCallTable];

    // Of the tables; the first calls have no other.
    private static IReadOnlyList<string> AllSizes { get; } =
        [.. TableCatalog.All.SelectMany(table => table.Sizes.Select(table.NameOf)).Distinct()];

    public required IReadOnlyList<string> Tables { get; init; }

    public required IReadOnlyList<string>? Sizes { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>Null: whatever the machine has.</summary>
    public required HardwareLevel? Level { get; init; }

    public required bool DynamicProfile { get; init; }

    public required int Core { get; init; }

    public required string OutputDirectory { get; init; }

    /// <summary>Where the compiled native contenders are; null without them.</summary>
    public string? NativeDirectory { get; init; }

    public ProcessConditions Conditions => new(Level, DynamicProfile);

    public static QuickOptions Parse(ReadOnlySpan<string> arguments)
    {
        var line = new CommandOptions(arguments);
        var options = new QuickOptions
        {
            Tables = line.List("--tables") ?? AllTables,
            Sizes = line.List("--sizes"),
            Duration = TimeSpan.FromSeconds(line.Number("--seconds") ?? 0.5),
            Level = line.Text("--level") is string level ? HardwareLevel.Find(level) : null,
            DynamicProfile = !line.Switch("--no-pgo"),
            Core = line.Integer("--core") ?? Environment.ProcessorCount - 1,
            OutputDirectory = Path.GetFullPath(line.Text("--out") ?? Path.Combine("artifacts", "benchmarks")),
        };
        line.RequireNothingLeft();
        options.RequireKnownNames();
        return options;
    }

    /// <summary>The sizes to measure of those that a table has.</summary>
    public IReadOnlyList<int> Choose(IReadOnlyList<int> sizes, Func<int, string> name) =>
        Sizes is null ? sizes : sizes.Where(size => Sizes.Contains(name(size))).ToArray();

    private void RequireKnownNames()
    {
        string? unknown = Tables.FirstOrDefault(table => !AllTables.Contains(table));
        if (unknown is not null)
        {
            throw new ArgumentException($"There is no table {unknown}. There are: {string.Join(", ", AllTables)}.");
        }

        string? unknownSize = Sizes?.FirstOrDefault(size => !AllSizes.Contains(size));
        if (unknownSize is not null)
        {
            throw new ArgumentException($"No table has a size {unknownSize}. There are: {string.Join(", ", AllSizes)}.");
        }
    }
}
