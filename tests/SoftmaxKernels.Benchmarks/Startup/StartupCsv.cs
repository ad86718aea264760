using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace SoftmaxKernels.Benchmarks.Startup;

/// <summary>Every time of every process on a line of its own, in nanoseconds per call.</summary>
internal static class StartupCsv
{
    private const double Microsecond = 1000.0;

    public static string Write(IReadOnlyList<StartupSample> samples)
    {
        var text = new StringBuilder("process,processors,method,size,contender,prepared,what,number,time\n");
        for (int i = 0; i < samples.Count; i++)
        {
            StartupSample sample = samples[i];
            string start = string.Create(
                CultureInfo.InvariantCulture,
                $"{i + 1},{sample.Processors},{sample.Case.Method},{sample.Case.Size},\"{sample.Case.Contender}\",{(sample.Prepare is null ? "no" : "yes")}");
            Append(text, start, "prepare", sample.Prepare * Microsecond);
            Append(text, start, "empty call", sample.EmptyCall * Microsecond);
            Append(text, start, "first call", sample.FirstCall * Microsecond);
            Append(text, start, "calls", sample.Calls);
            Append(text, start, "frame", sample.Frames);
            Append(text, start, "steady frame", sample.SteadyFrame);
            Append(text, start, "steady loop", sample.Steady);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string start, string what, IReadOnlyList<double>? times)
    {
        for (int i = 0; i < times?.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{start},{what},{i + 1},{times[i]:F2}\n");
        }
    }

    private static void Append(StringBuilder text, string start, string what, double? time)
    {
        if (time is double known)
        {
            Append(text, start, what, [known]);
        }
    }
}
