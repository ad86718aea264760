using System.Globalization;
using System.Text;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Results;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Reports;

/// <summary>Every measurement on a line of its own, in nanoseconds per row.</summary>
internal static class CsvReport
{
    public static string Write(RunResult run)
    {
        var text = new StringBuilder("table,size,rows,contender,median,lower quartile,upper quartile,minimum,rounds\n");
        foreach (CellResult cell in run.Cells)
        {
            Table table = TableCatalog.Find(cell.Table);
            foreach (Measurement measurement in cell.Measurements)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{cell.Table},{table.NameOf(cell.Size)},{cell.Rows},\"{measurement.Contender}\",{measurement.Median:F4},{measurement.LowerQuartile:F4},{measurement.UpperQuartile:F4},{measurement.Minimum:F4},{measurement.Rounds}\n");
            }
        }

        return text.ToString();
    }
}
