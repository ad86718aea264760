using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SoftmaxKernels.Benchmarks.Quick;

namespace SoftmaxKernels.Benchmarks.Startup;

/// <summary>What a run of the startup command measures, and how.</summary>
internal sealed record StartupOptions
{
    public const string Usage = """
          --sizes 3,10          only these sizes
          --rounds 3            processes for each cell; the table has medians
          --frames 120          frames of the loop
          --level avx2          as above
          --no-pgo              as above
          --no-ready-to-run     without any code compiled ahead of time, that of the runtime's libraries included
          --core 1              the core of the processes that see one processor only; the last one otherwise
          --out DIR             where files go: Markdown, CSV and JSON; artifacts/startup otherwise
        """;

    public required IReadOnlyList<StartupCase> Cases { get; init; }

    public required int Rounds { get; init; }

    public required int Frames { get; init; }

    public required ProcessConditions Conditions { get; init; }

    public required int Core { get; init; }

    public required string OutputDirectory { get; init; }

    public static StartupOptions Parse(ReadOnlySpan<string> arguments)
    {
        var line = new CommandOptions(arguments);
        int[]? sizes = line.List("--sizes")?.Select(int.Parse).ToArray();
        HardwareLevel? level = line.Text("--level") is string name ? HardwareLevel.Find(name) : null;
        var options = new StartupOptions
        {
            Cases = StartupCase.All.Where(startupCase => sizes is null || sizes.Contains(startupCase.Size)).ToArray(),
            Rounds = line.Integer("--rounds") ?? 3,
            Frames = line.Integer("--frames") ?? 120,
            Conditions = new ProcessConditions(level, !line.Switch("--no-pgo")) { PrecompiledCode = !line.Switch("--no-ready-to-run") },
            Core = line.Integer("--core") ?? Environment.ProcessorCount - 1,
            OutputDirectory = Path.GetFullPath(line.Text("--out") ?? Path.Combine("artifacts", "startup")),
        };
        line.RequireNothingLeft();
        return options.Cases.Count > 0 && options.Rounds > 0 && options.Frames > 0
            ? options
            : throw new ArgumentException("Nothing is left to measure.");
    }
}
