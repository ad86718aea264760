using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Benchmarks.FirstCall;
using SoftmaxKernels.Benchmarks.Reports;
using SoftmaxKernels.Benchmarks.Results;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Quick;

/// <summary>Measures all tables, one process after the other, and reports.</summary>
internal static class QuickCommand
{
    public const string Name = "quick";

    public static void Run(QuickOptions options, string command)
    {
        OptimisedBuild.Require();
        (Table Table, int Size)[] cells = TableCatalog.All
            .Where(table => options.Tables.Contains(table.Id))
            .SelectMany(table => options.Choose(table.Sizes, table.NameOf).Select(size => (table, size)))
            .ToArray();
        (int Size, bool FirstKernel)[] firstCalls = options.Tables.Contains(QuickOptions.FirstCallTable)
            ? options.Choose(FirstCallCommand.Sizes, size => size.ToString(CultureInfo.InvariantCulture)).SelectMany(size => new[] { (size, true), (size, false) }).ToArray()
            : [];
        var progress = new ProgressBar(cells.Length + firstCalls.Length);

        List<CellResult> cellResults = [];
        foreach ((Table table, int size) in cells)
        {
            progress.Begin($"{table.Id}, {table.RowHeader} = {table.NameOf(size)}");
            cellResults.Add(ChildProcess.Run<CellResult>(options.Conditions, CellCommand.Arguments(options, table, size)));
            options.Level?.Require(cellResults[^1].Machine);
            progress.End();
        }

        List<FirstCallResult> firstCallResults = [];
        foreach ((int size, bool firstKernel) in firstCalls)
        {
            progress.Begin(string.Create(CultureInfo.InvariantCulture, $"first call, N = {size}"));
            firstCallResults.Add(ChildProcess.Run<FirstCallResult>(options.Conditions, FirstCallCommand.Arguments(options, size, firstKernel)));
            options.Level?.Require(firstCallResults[^1].Machine);
            progress.End();
        }

        progress.Clear();
        MachineDescription machine = cellResults.Select(cell => cell.Machine)
            .Concat(firstCallResults.Select(firstCall => firstCall.Machine))
            .FirstOrDefault()
            ?? throw new ArgumentException("These tables have none of these sizes.");
        var run = new RunResult(DateTimeOffset.UtcNow, command, machine, cellResults, firstCallResults);
        string markdown = MarkdownReport.Write(run);
        ReportFiles.Write(run, markdown, options.OutputDirectory);
        Console.Out.Write(markdown);
        Console.Error.WriteLine($"Written to {options.OutputDirectory}");
    }
}
