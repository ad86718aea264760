using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Times contenders in turn, A B C A B C …, so that whatever disturbs the machine disturbs all of them alike.</summary>
internal static class InterleavedTimer
{
    private const int FewestRounds = 11;
    private const int MostRestarts = 5;
    private static readonly TimeSpan SampleTime = TimeSpan.FromMilliseconds(0.2);

    private static float Consumed;

    public static IReadOnlyList<Measurement> Measure(IReadOnlyList<Contender> contenders, TimeSpan duration)
    {
        SelfCheck.Require(contenders);
        WarmUp.UntilSettled(WarmUpRound(contenders));
        int[] repetitions = contenders.Select(RepetitionsPerSample).ToArray();
        int rounds = Math.Max(FewestRounds, (int)(duration / (SampleTime * contenders.Count)));
        double[][] samples = contenders.Select(_ => new double[rounds]).ToArray();

        // Code that was compiled anew in mid-measurement mixes two programs: measure again.
        for (int restart = 0; restart < MostRestarts; restart++)
        {
            long compiled = JitInfo.GetCompiledMethodCount();
            Rounds(contenders, repetitions, samples);
            if (JitInfo.GetCompiledMethodCount() == compiled)
            {
                break;
            }
        }

        return contenders.Select((contender, index) => Measurement.Of(contender.Name, samples[index])).ToArray();
    }

    // Rounds like those that are measured, only short: also the code between the contenders is warm afterwards.
    private static Action WarmUpRound(IReadOnlyList<Contender> contenders)
    {
        int[] repetitions = contenders.Select(_ => 2).ToArray();
        double[][] samples = contenders.Select(_ => new double[1]).ToArray();
        return () => Rounds(contenders, repetitions, samples);
    }

    // Compiled once and for all, here and below: the runner's own code must not be what the JIT finds hot in mid-measurement.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rounds(IReadOnlyList<Contender> contenders, int[] repetitions, double[][] samples)
    {
        for (int round = 0; round < samples[0].Length; round++)
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                Contender contender = contenders[i];
                TimeSpan elapsed = Time(contender, repetitions[i]);
                samples[i][round] = elapsed.TotalNanoseconds / ((double)repetitions[i] * contender.RowsPerRepetition);
                Consumed += contender.Workload.Output[round % contender.Workload.Size];
            }
        }
    }

    private static int RepetitionsPerSample(Contender contender)
    {
        // Timed twice: one interruption shall not pass for a long run.
        int repetitions = 1;
        while (Time(contender, repetitions) < SampleTime || Time(contender, repetitions) < SampleTime)
        {
            repetitions *= 2;
        }

        return repetitions;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TimeSpan Time(Contender contender, int repetitions)
    {
        long start = Stopwatch.GetTimestamp();
        contender.Run(repetitions);
        return Stopwatch.GetElapsedTime(start);
    }
}
