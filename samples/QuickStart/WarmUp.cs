using System;
using System.Diagnostics;
using System.Runtime;
using System.Threading;

namespace QuickStart;

/// <summary>Runs races until the runtime has replaced its first, unoptimised code by the final one, the peers' included.</summary>
internal static class WarmUp
{
    // A contender is stable when its best time has not fallen by a tenth for this long.
    private const double Stable = 0.9;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_window = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(120);

    // The runtime waits 100 ms after the last new method before it compiles anew what is called often, ten times as long
    // where it sees one processor, and it does so twice.
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(Environment.ProcessorCount == 1 ? 2.5 : 0.6);

    /// <summary>Runs until nothing is compiled and no time falls any more.</summary>
    /// <param name="race">Runs every contender once and returns their times, always in the same order.</param>
    /// <returns>Whether that was reached within the time that a user has patience for.</returns>
    public static bool UntilStable(Func<double[]> race)
    {
        double[] best = race();
        long start = Stopwatch.GetTimestamp();
        long lastChange = start;
        while (Stopwatch.GetElapsedTime(start) < s_limit)
        {
            long compiled = JitInfo.GetCompiledMethodCount();
            bool isFaster = RunWindow(race, best);

            // The runtime compiles in the background: on one processor, in this pause.
            Thread.Sleep(s_pause);
            if (isFaster || JitInfo.GetCompiledMethodCount() != compiled)
            {
                lastChange = Stopwatch.GetTimestamp();
            }
            else if (Stopwatch.GetElapsedTime(lastChange) > s_quiet)
            {
                return true;
            }
        }

        return false;
    }

    private static bool RunWindow(Func<double[]> race, double[] best)
    {
        bool isFaster = false;
        long start = Stopwatch.GetTimestamp();
        do
        {
            double[] times = race();
            for (int i = 0; i < times.Length; i++)
            {
                isFaster |= times[i] < best[i] * Stable;
                best[i] = Math.Min(best[i], times[i]);
            }
        }
        while (Stopwatch.GetElapsedTime(start) < s_window);
        return isFaster;
    }
}
