using System.IO;
using System.Text.Json;
using SoftmaxKernels.Benchmarks.Charts;
using SoftmaxKernels.Benchmarks.Results;

namespace SoftmaxKernels.Benchmarks.Reports;

/// <summary>Writes everything about a run into a directory.</summary>
internal static class ReportFiles
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(RunResult run, string markdown, string directory)
    {
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, "results.md"), markdown);
        File.WriteAllText(Path.Combine(directory, "results.csv"), CsvReport.Write(run));
        File.WriteAllText(Path.Combine(directory, "results.json"), JsonSerializer.Serialize(run, Indented) + "\n");
        foreach ((string name, LineChart chart) in TableCharts.Draw(run))
        {
            File.WriteAllText(Path.Combine(directory, $"{name}.svg"), chart.ToSvg());
        }
    }
}
