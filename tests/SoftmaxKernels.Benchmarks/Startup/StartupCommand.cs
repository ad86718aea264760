using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using SoftmaxKernels.Benchmarks.Quick;

namespace SoftmaxKernels.Benchmarks.Startup;

/// <summary>How fast methods are from their first call on: every sample in a fresh process, with one processor and with all.</summary>
internal static class StartupCommand
{
    public const string Name = "startup";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Run(StartupOptions options, string command)
    {
        OptimisedBuild.Require();
        (StartupCase Case, bool Prepare)[] cells = options.Cases
            .SelectMany(startupCase => startupCase.Prepare is null ? new[] { (startupCase, false) } : [(startupCase, false), (startupCase, true)])
            .ToArray();
        IReadOnlyList<ProcessConditions> placements = Placements(options);
        var progress = new ProgressBar(options.Rounds * placements.Count * cells.Length);

        // Round after round, so that a disturbance of the machine hits all cells alike.
        List<StartupSample> samples = [];
        for (int round = 0; round < options.Rounds; round++)
        {
            foreach (ProcessConditions placement in placements)
            {
                foreach ((StartupCase startupCase, bool prepare) in cells)
                {
                    progress.Begin($"{startupCase}{(prepare ? ", prepared" : string.Empty)}, {(placement.OnlyCore is null ? "all processors" : "one processor")}");
                    samples.Add(Measure(placement, startupCase, prepare, frames: 0));
                    samples.Add(Measure(placement, startupCase, prepare, options.Frames));
                    progress.End();
                }
            }
        }

        progress.Clear();
        string markdown = StartupReport.Write(samples, command);
        Directory.CreateDirectory(options.OutputDirectory);
        File.WriteAllText(Path.Combine(options.OutputDirectory, "startup.md"), markdown);
        File.WriteAllText(Path.Combine(options.OutputDirectory, "startup.csv"), StartupCsv.Write(samples));
        File.WriteAllText(Path.Combine(options.OutputDirectory, "startup.json"), JsonSerializer.Serialize(samples, Indented) + "\n");
        Console.Out.Write(markdown);
        Console.Error.WriteLine($"Written to {options.OutputDirectory}");
    }

    private static IReadOnlyList<ProcessConditions> Placements(StartupOptions options)
    {
        if (File.Exists(ProcessorCore.Taskset))
        {
            return [options.Conditions with { OnlyCore = options.Core }, options.Conditions];
        }

        Console.Error.WriteLine($"Without {ProcessorCore.Taskset}, no process with one processor is measured.");
        return [options.Conditions];
    }

    private static StartupSample Measure(ProcessConditions placement, StartupCase startupCase, bool prepare, int frames)
    {
        StartupSample sample = ChildProcess.Run<StartupSample>(placement, StartupCellCommand.Arguments(startupCase, prepare, frames));
        placement.Level?.Require(sample.Machine);
        return placement.OnlyCore is null || sample.Processors == 1
            ? sample
            : throw new InvalidOperationException($"One processor was asked for, but the process has {sample.Processors}.");
    }
}
