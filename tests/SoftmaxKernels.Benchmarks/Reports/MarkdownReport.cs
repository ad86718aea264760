using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using SoftmaxKernels.Benchmarks.Results;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Reports;

/// <summary>The whole report as one Markdown document.</summary>
internal static class MarkdownReport
{
    private const string Explanation = """
        Nanoseconds per row: the median of rounds in which every contender is timed once, ± half the interquartile range. Each size is measured in a process of its own, pinned to one core, after the JIT has settled; beforehand, every contender's results are compared with those of a computation in double precision.

        - *Fastest*, *Reproducible*: the generated kernels; *GenericKernel*, *GenericLayer*: the same for any length or shape
        - *TensorPrimitives*: its own method. `SoftMax` does not subtract the maximum, so it overflows beyond 88; of layers, a composition
        - *safe, by SoftMax*: `TensorPrimitives.Max`, `Subtract`, `SoftMax`; *safe, by Exp*: `Max`, `Subtract`, `Exp`, `Sum`, `Multiply`. Ratios take the faster of the two
        - *MathF loop*, *loops*: loops without a library
        - *ONNX Runtime*: a model of one Softmax node, or of Gemm (`transB` = 1) and the activation with constant parameters, on one thread, with values bound to the memory beforehand


        """;

    public static string Write(RunResult run)
    {
        var text = new StringBuilder("# Measurements\n\n");
        WriteMachine(text, run);
        foreach (Table table in TableCatalog.All)
        {
            WriteTable(text, table, run.CellsOf(table.Id));
        }

        FirstCallReport.Write(text, run.FirstCalls);
        TargetReport.Write(text, run);
        return text.ToString();
    }

    /// <summary>The switches of the runtime that a process was started with.</summary>
    public static string Switches(MachineDescription machine) =>
        machine.Switches.Count == 0 ? "none" : string.Join(", ", machine.Switches.Select(item => $"{item.Key}={item.Value}"));

    private static void WriteMachine(StringBuilder text, RunResult run)
    {
        MachineDescription machine = run.Machine;
        string fused = machine.FusedMultiplyAdd ? "with" : "without";
        text.Append(CultureInfo.InvariantCulture, $"- Processor: {machine.Processor}, {machine.VectorBits}-bit vectors, {fused} fused multiply-add\n");
        text.Append(CultureInfo.InvariantCulture, $"- System: {machine.OperatingSystem}; {machine.Runtime}; System.Numerics.Tensors {machine.TensorPrimitives}\n");
        text.Append(CultureInfo.InvariantCulture, $"- Switches: {Switches(machine)}\n");
        text.Append(CultureInfo.InvariantCulture, $"- Core: {machine.Core?.ToString(CultureInfo.InvariantCulture) ?? "not bound"}\n");
        text.Append(CultureInfo.InvariantCulture, $"- Date: {run.Date:yyyy-MM-dd HH:mm} UTC\n");
        text.Append(CultureInfo.InvariantCulture, $"- Command: `{run.Command}`\n\n");
        text.Append(Explanation);
    }

    private static void WriteTable(StringBuilder text, Table table, IReadOnlyList<CellResult> cells)
    {
        if (cells.Count == 0)
        {
            return;
        }

        // A native contender need not have every size.
        string[] contenders = cells.SelectMany(cell => cell.Measurements).Select(measurement => measurement.Contender).Distinct().ToArray();
        RatioColumn[] ratios = table.Ratios.Where(ratio => cells.Any(cell => ratio.Value(cell) is not null)).ToArray();
        var markdown = new MarkdownTable([table.RowHeader, .. contenders, .. ratios.Select(ratio => ratio.Title)]);
        foreach (CellResult cell in cells)
        {
            double divisor = table.PerElement ? cell.Size : 1.0;
            markdown.Add(
            [
                table.LabelOf(cell.Size),
                .. contenders.Select(contender => cell.Find(contender) is { } found ? Numbers.Text(found, divisor) : "–"),
                .. ratios.Select(ratio => ratio.Value(cell) is double value ? Numbers.Ratio(value) : "–"),
            ]);
        }

        text.Append(CultureInfo.InvariantCulture, $"## {table.Title}\n\n");
        if (table.Remark.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{table.Remark}\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{markdown}\n");
    }
}
