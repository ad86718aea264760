using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime;
using System.Threading;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Runs contenders until the JIT has nothing left to compile: optimised code, laid out by its dynamic profile.</summary>
internal static class WarmUp
{
    private const int QuietWindows = 3;
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    // The runtime waits 100 ms after the last new method before it compiles the hot ones anew, in the background.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(130);

    public static void UntilSettled(IReadOnlyList<Contender> contenders)
    {
        var clock = Stopwatch.StartNew();
        int quiet = 0;
        while (quiet < QuietWindows && clock.Elapsed < Limit)
        {
            long before = JitInfo.GetCompiledMethodCount();
            RunInTurn(contenders);
            Thread.Sleep(Pause);
            quiet = JitInfo.GetCompiledMethodCount() == before ? quiet + 1 : 0;
        }
    }

    private static void RunInTurn(IReadOnlyList<Contender> contenders)
    {
        var clock = Stopwatch.StartNew();
        do
        {
            foreach (Contender contender in contenders)
            {
                contender.Run(2);
            }
        }
        while (clock.Elapsed < Window);
    }
}
