using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Explorer.Timing;

/// <summary>Times contenders in turn, A B C A B C …, so that whatever disturbs the machine disturbs all of them alike.</summary>
internal static class InterleavedTimer
{
    private const int QuietWindows = 5;
    private const double NanosecondsOfSample = 200_000;

    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan WarmUpLimit = TimeSpan.FromSeconds(3);

    // The runtime compiles what is hot anew when nothing was compiled for a while: the children are started with 20 ms.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    /// <summary>Runs contenders until the JIT has nothing left to compile.</summary>
    /// <param name="contenders">The contenders.</param>
    public static void WarmUp(IReadOnlyList<Contender> contenders)
    {
        Stopwatch clock = Stopwatch.StartNew();
        int quiet = 0;
        while (quiet < QuietWindows && clock.Elapsed < WarmUpLimit)
        {
            long before = JitInfo.GetCompiledMethodCount();
            Stopwatch window = Stopwatch.StartNew();
            do
            {
                foreach (Contender contender in contenders)
                {
                    Time(contender, 1);
                }
            }
            while (window.Elapsed < Window);

            Thread.Sleep(Pause);
            quiet = JitInfo.GetCompiledMethodCount() == before ? quiet + 1 : 0;
        }
    }

    /// <summary>Measures in rounds.</summary>
    /// <param name="contenders">The contenders, which are warm.</param>
    /// <param name="rounds">How many rounds there are.</param>
    /// <param name="duration">How long a round takes, about.</param>
    /// <param name="rows">What the time of a call is divided by.</param>
    /// <returns>What all rounds until then came to, after each: since code was last compiled anew.</returns>
    public static IEnumerable<IReadOnlyList<Measured>> Measure(IReadOnlyList<Contender> contenders, int rounds, TimeSpan duration, int rows)
    {
        int[] repetitions = [.. contenders.Select(RepetitionsOfSample)];
        long compiled = JitInfo.GetCompiledMethodCount();
        List<double>[] samples = [.. contenders.Select(_ => new List<double>())];
        for (int round = 0; round < rounds; round++)
        {
            Stopwatch clock = Stopwatch.StartNew();
            do
            {
                for (int i = 0; i < contenders.Count; i++)
                {
                    samples[i].Add(Time(contenders[i], repetitions[i]) / ((double)repetitions[i] * rows));
                }
            }
            while (clock.Elapsed < duration);

            yield return [.. contenders.Select((contender, index) => Measured.Of(contender.Name, samples[index]))];

            // Code that was compiled anew in mid-measurement would mix two programs.
            if (JitInfo.GetCompiledMethodCount() != compiled)
            {
                Array.ForEach(samples, list => list.Clear());
                repetitions = [.. contenders.Select(RepetitionsOfSample)];
                compiled = JitInfo.GetCompiledMethodCount();
            }
        }
    }

    // Timed twice: one interruption shall not pass for a long run.
    private static int RepetitionsOfSample(Contender contender)
    {
        int repetitions = 1;
        while (repetitions < 1 << 24 && (Time(contender, repetitions) < NanosecondsOfSample || Time(contender, repetitions) < NanosecondsOfSample))
        {
            repetitions *= 2;
        }

        return repetitions;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Time(Contender contender, int repetitions)
    {
        long start = Stopwatch.GetTimestamp();
        contender.Run(repetitions);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }
}
