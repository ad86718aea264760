using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Native;
using SoftmaxKernels.Benchmarks.Results;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Quick;

/// <summary>The measuring process of one row of a table; its result goes to standard output as JSON.</summary>
internal static class CellCommand
{
    public const string Name = "cell";

    public static IReadOnlyList<string> Arguments(QuickOptions options, Table table, int size)
    {
        List<string> arguments =
        [
            Name,
            "--table", table.Id,
            "--size", table.NameOf(size),
            "--seconds", options.Duration.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            "--core", options.Core.ToString(CultureInfo.InvariantCulture),
        ];
        return options.NativeDirectory is null ? arguments : [.. arguments, "--native", options.NativeDirectory];
    }

    public static void Run(ReadOnlySpan<string> arguments)
    {
        var line = new CommandOptions(arguments);
        Table table = TableCatalog.Find(line.RequiredText("--table"));
        int size = table.SizeOf(line.RequiredText("--size"));
        TimeSpan duration = TimeSpan.FromSeconds(line.Number("--seconds")!.Value);
        int? core = ProcessorCore.Bind(line.Integer("--core")!.Value);
        string? nativeDirectory = line.Text("--native");
        line.RequireNothingLeft();

        IReadOnlyList<Contender> contenders = table.Contenders(size);
        Workload workload = contenders[0].Workload;
        if (nativeDirectory is not null && table.Native is NativeOperation operation)
        {
            contenders = [.. contenders, .. NativeContenders.Load(nativeDirectory, operation, workload)];
        }

        var result = new CellResult(
            table.Id,
            size,
            workload.Rows,
            MachineDescription.OfThisProcess(core),
            InterleavedTimer.Measure(contenders, duration));
        foreach (IDisposable contender in contenders.OfType<IDisposable>())
        {
            contender.Dispose();
        }

        Console.Out.Write(JsonSerializer.Serialize(result));
    }
}
