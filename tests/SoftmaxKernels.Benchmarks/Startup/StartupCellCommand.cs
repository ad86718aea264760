using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Quick;
using SoftmaxKernels.Benchmarks.Results;

namespace SoftmaxKernels.Benchmarks.Startup;

/// <summary>The measuring process of one sample; its result goes to standard output as JSON.</summary>
internal static class StartupCellCommand
{
    public const string Name = "startup-cell";

    private const int SteadyFrames = 30;
    private const double NanosecondsPerMicrosecond = 1000.0;

    /// <summary>The arguments for a process that makes calls 2 to 100 at once, or so many frames of a loop.</summary>
    public static IReadOnlyList<string> Arguments(StartupCase startupCase, bool prepare, int frames)
    {
        List<string> arguments =
        [
            Name,
            "--method", startupCase.Method,
            "--size", startupCase.Size.ToString(CultureInfo.InvariantCulture),
            "--contender", startupCase.Contender,
            "--frames", frames.ToString(CultureInfo.InvariantCulture),
        ];
        return prepare ? [.. arguments, "--prepare"] : arguments;
    }

    public static void Run(ReadOnlySpan<string> arguments)
    {
        var line = new CommandOptions(arguments);
        var asked = new StartupCase(line.RequiredText("--method"), line.Integer("--size")!.Value, line.RequiredText("--contender"));
        StartupCase startupCase = StartupCase.All.Single(asked.Equals);
        int frames = line.Integer("--frames")!.Value;
        bool prepare = line.Switch("--prepare");
        line.RequireNothingLeft();

        Console.Out.Write(JsonSerializer.Serialize(Measure(startupCase, prepare, frames)));
    }

    private static StartupSample Measure(StartupCase startupCase, bool prepare, int frames)
    {
        Contender contender = startupCase.Create();
        StartupTimer.CompileItself(new RowCallContender(string.Empty, contender.Workload, static (_, _) => { }));
        StartupTimer.CompileItself(new LossCallContender(string.Empty, contender.Workload, static (_, _, _, _) => 0f));
        contender.Run(0);

        // A page that was never written takes microseconds at its first write, which are nobody's call.
        contender.Workload.Output.Clear();
        RowCallContender empty = new(string.Empty, contender.Workload, Nothing);
        empty.Run(0);
        Nothing(contender.Workload.Input, contender.Workload.Output);

        double? preparation = prepare ? TimeOf(startupCase.Prepare!).TotalMicroseconds : null;
        double emptyCall = StartupTimer.Time(empty, 1) / NanosecondsPerMicrosecond;
        int before = CompiledMethods();
        double firstCall = StartupTimer.Time(contender, 1) / NanosecondsPerMicrosecond;
        int afterFirst = CompiledMethods();
        double[]? callTimes = frames == 0 ? StartupTimer.FirstHundred(contender) : null;
        double[]? frameTimes = frames == 0 ? null : StartupTimer.Frames(contender, frames);
        int afterAll = CompiledMethods();

        double? steadyFrame = null;
        double? steady = null;
        if (frames > 0)
        {
            StartupTimer.Settle(contender);
            steadyFrame = Median.Of(StartupTimer.Frames(contender, SteadyFrames));
            steady = StartupTimer.Loop(contender);
        }

        // Afterwards, since a check would be the first call.
        SelfCheck.Require([contender]);
        return new StartupSample(
            startupCase,
            MachineDescription.OfThisProcess(core: null),
            Environment.ProcessorCount,
            preparation,
            emptyCall,
            firstCall,
            afterFirst - before,
            afterAll - afterFirst,
            callTimes,
            frameTimes,
            steadyFrame,
            steady);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Nothing(ReadOnlySpan<float> input, Span<float> output)
    {
    }

    private static TimeSpan TimeOf(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }

    private static int CompiledMethods() => (int)JitInfo.GetCompiledMethodCount(currentThread: true);
}
