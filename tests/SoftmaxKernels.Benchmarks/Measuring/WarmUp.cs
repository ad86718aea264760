using System;
using System.Diagnostics;
using System.Runtime;
using System.Threading;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Runs code until the JIT has nothing left to compile: it is optimised, and laid out by its dynamic profile.</summary>
internal static class WarmUp
{
    private const int QuietWindows = 3;
    private const int QuietWindowsOnOneProcessor = 15;
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    // The runtime waits 100 ms after the last new method before it compiles the hot ones anew, in the background: ten times
    // as long where it sees one processor.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);

    public static void UntilSettled(Action round)
    {
        var clock = Stopwatch.StartNew();
        int windows = Environment.ProcessorCount == 1 ? QuietWindowsOnOneProcessor : QuietWindows;
        int quiet = 0;
        while (quiet < windows && clock.Elapsed < Limit)
        {
            long before = JitInfo.GetCompiledMethodCount();
            Repeat(round);
            Thread.Sleep(Pause);
            quiet = JitInfo.GetCompiledMethodCount() == before ? quiet + 1 : 0;
        }
    }

    private static void Repeat(Action round)
    {
        var clock = Stopwatch.StartNew();
        do
        {
            round();
        }
        while (clock.Elapsed < Window);
    }
}
