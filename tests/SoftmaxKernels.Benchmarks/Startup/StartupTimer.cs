using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Startup;

/// <summary>Times the first calls of a contender, and those of a game's loop.</summary>
internal static class StartupTimer
{
    // Calls 2 to 100 in groups: one interruption must not count for all. Reading the clock takes longer than a short call, so that is
    // taken off.
    private const int Groups = 9;
    private const int CallsPerGroup = 11;

    private const int CallsPerFrame = 20;
    private const double FramesPerSecond = 60.0;

    private const int SteadySamples = 101;
    private const int ClockSamples = 101;
    private const int CallsPerRound = 40;
    private const double SampleNanoseconds = 100_000.0;

    private static readonly double NanosecondsPerTick = 1e9 / Stopwatch.Frequency;

    /// <summary>Compiles the measuring code, with a contender that does nothing.</summary>
    public static void CompileItself(Contender idle)
    {
        Time(idle, 1);
        FirstHundred(idle);
        Frames(idle, 2);
    }

    /// <summary>Nanoseconds of so many calls.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Time(Contender contender, int calls)
    {
        // Not as a TimeSpan, which has steps of 100 ns.
        long start = Stopwatch.GetTimestamp();
        contender.Run(calls);
        return (Stopwatch.GetTimestamp() - start) * NanosecondsPerTick;
    }

    /// <summary>Nanoseconds per call in each group of calls 2 to 100, one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[] FirstHundred(Contender contender)
    {
        var times = new double[Groups];
        for (int group = 0; group < Groups; group++)
        {
            times[group] = Time(contender, CallsPerGroup);
        }

        double clock = Clock(contender);
        for (int group = 0; group < Groups; group++)
        {
            times[group] = (times[group] - clock) / CallsPerGroup;
        }

        return times;
    }

    /// <summary>Nanoseconds per call in each frame of a loop that calls a few times and then waits for the next frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[] Frames(Contender contender, int frames)
    {
        var times = new double[frames];
        long start = Stopwatch.GetTimestamp();
        for (int frame = 0; frame < frames; frame++)
        {
            times[frame] = Time(contender, CallsPerFrame) / CallsPerFrame;

            // Sleeps, where a game would draw: the processor is free for the runtime's own work.
            double milliseconds = ((frame + 1) * 1000.0 / FramesPerSecond) - Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            Thread.Sleep(Math.Max(1, (int)Math.Ceiling(milliseconds)));
        }

        return times;
    }

    /// <summary>Nanoseconds that it takes to read the clock, and to ask for no call.</summary>
    private static double Clock(Contender contender)
    {
        var samples = new double[ClockSamples];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = Time(contender, 0);
        }

        return Median.Of(samples);
    }

    /// <summary>Runs the contender until nothing is left to compile.</summary>
    public static void Settle(Contender contender) => WarmUp.UntilSettled(() => contender.Run(CallsPerRound));

    /// <summary>Nanoseconds per call in a loop.</summary>
    public static double Loop(Contender contender)
    {
        int calls = CallsPerRound;
        while (Time(contender, calls) < SampleNanoseconds)
        {
            calls *= 2;
        }

        var samples = new double[SteadySamples];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = Time(contender, calls) / calls;
        }

        return Median.Of(samples);
    }
}
