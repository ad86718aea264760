using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime;
using System.Threading;
using SoftmaxKernels.Benchmarks.Results;

namespace SoftmaxKernels.Benchmarks.FirstCall;

/// <summary>Measures the first calls of methods, and what the JIT does when they are called again and again.</summary>
internal sealed class FirstCallTimer : IDisposable
{
    // A method is compiled anew after 30 calls, 100 ms after the last new method; with a dynamic profile it is so twice.
    private const int CallsPerRound = 40;
    private const int QuietRounds = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(130);

    // The runtime's events reach a listener in the process after a fraction of a second.
    private static readonly TimeSpan Delivery = TimeSpan.FromMilliseconds(500);

    private readonly JitListener _listener = new();

    /// <summary>Compiles the measuring code, with calls that do nothing.</summary>
    public static void CompileItself()
    {
        MeasureFirst(new RowCall(string.Empty, static (_, _) => { }, 1));
        MeasureFirst(new LossCall(string.Empty, static (_, _, _, _) => 0f, 1));
    }

    /// <summary>The costs of methods, in the order of their calls.</summary>
    public IReadOnlyList<MethodCost> Measure(IReadOnlyList<Call> calls, bool untilOptimised)
    {
        List<FirstCallCost> costs = [];
        List<DateTime> ends = [];
        foreach (Call call in calls)
        {
            costs.Add(MeasureFirst(call));
            if (untilOptimised)
            {
                CallUntilOptimised(call);
            }

            ends.Add(DateTime.UtcNow);
        }

        Thread.Sleep(Delivery);
        return costs.Zip(ends, Complete).ToArray();
    }

    public void Dispose() => _listener.Dispose();

    private static FirstCallCost MeasureFirst(Call call)
    {
        DateTime start = DateTime.UtcNow;
        TimeSpan compilation = JitInfo.GetCompilationTime(currentThread: true);
        long methods = JitInfo.GetCompiledMethodCount(currentThread: true);
        long intermediateBytes = JitInfo.GetCompiledILBytes(currentThread: true);
        long timestamp = Stopwatch.GetTimestamp();
        call.Invoke();
        TimeSpan duration = Stopwatch.GetElapsedTime(timestamp);
        return new FirstCallCost(
            call.Method,
            start,
            DateTime.UtcNow,
            duration,
            JitInfo.GetCompilationTime(currentThread: true) - compilation,
            (int)(JitInfo.GetCompiledMethodCount(currentThread: true) - methods),
            (int)(JitInfo.GetCompiledILBytes(currentThread: true) - intermediateBytes));
    }

    private static void CallUntilOptimised(Call call)
    {
        for (int quiet = 0; quiet < QuietRounds;)
        {
            long before = JitInfo.GetCompiledMethodCount();
            for (int i = 0; i < CallsPerRound; i++)
            {
                call.Invoke();
            }

            Thread.Sleep(Pause);
            quiet = JitInfo.GetCompiledMethodCount() == before ? quiet + 1 : 0;
        }
    }

    private static int LastOptimisedBytes(IEnumerable<CompiledMethod> methods) =>
        methods
            .Where(method => method.IsOptimised)
            .GroupBy(method => (method.Type, method.Name, method.Signature))
            .Sum(versions => versions.Last().MachineCodeBytes);

    private MethodCost Complete(FirstCallCost cost, DateTime end)
    {
        CompiledMethod[] first = _listener.KernelMethodsBetween(cost.Start, cost.End);
        CompiledMethod[] later = _listener.KernelMethodsBetween(cost.End, end);
        return new MethodCost(
            cost.Method,
            cost.Duration.TotalMicroseconds,
            cost.Compilation.TotalMicroseconds,
            cost.Methods,
            cost.IntermediateBytes,
            first.Sum(method => method.MachineCodeBytes),
            later.Sum(method => method.Duration.TotalMicroseconds),
            LastOptimisedBytes(later));
    }
}
