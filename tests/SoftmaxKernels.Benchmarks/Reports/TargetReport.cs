using System.Globalization;
using System.Linq;
using System.Text;
using SoftmaxKernels.Benchmarks.Results;
using SoftmaxKernels.Benchmarks.Targets;

namespace SoftmaxKernels.Benchmarks.Reports;

/// <summary>Which targets the tables meet.</summary>
internal static class TargetReport
{
    public static void Write(StringBuilder text, RunResult run)
    {
        TargetOutcome[] outcomes = TargetCatalog.For(run.Machine)
            .Select(target => target.Judge(run))
            .Where(outcome => outcome.Judged > 0)
            .ToArray();
        if (outcomes.Length == 0)
        {
            return;
        }

        text.Append("## Targets\n\n");
        foreach (TargetOutcome outcome in outcomes)
        {
            string verdict = outcome.Misses.Count == 0 ? "met" : $"**missed** ({string.Join("; ", outcome.Misses)})";
            text.Append(CultureInfo.InvariantCulture, $"- {outcome.Title}: {verdict}\n");
        }

        text.Append('\n');
    }
}
