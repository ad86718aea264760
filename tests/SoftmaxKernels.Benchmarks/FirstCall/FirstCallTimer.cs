using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime;
using System.Threading;
using SoftmaxKernels.Benchmarks.Results;

namespace SoftmaxKernels.Benchmarks.FirstCall;

/// <summary>Measures the first call of a method, then calls it until its code is optimised.</summary>
internal sealed class FirstCallTimer : IDisposable
{
    // A method is compiled anew after 30 calls, 100 ms after the last new method; with a dynamic profile it is so twice.
    private const int CallsPerRound = 40;
    private const int QuietRounds = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(130);

    // The runtime's events reach a listener in the process after a fraction of a second.
    private static readonly TimeSpan Delivery = TimeSpan.FromMilliseconds(400);

    private readonly JitListener _listener = new();

    /// <summary>Compiles the measuring code, with calls that do nothing.</summary>
    public void CompileItself()
    {
        Measure(new RowCall(string.Empty, static (_, _) => { }, 1));
        Measure(new LossCall(string.Empty, static (_, _, _, _) => 0f, 1));
    }

    public MethodCost Measure(Call call)
    {
        DateTime start = DateTime.UtcNow;
        TimeSpan compilation = JitInfo.GetCompilationTime(currentThread: true);
        long methods = JitInfo.GetCompiledMethodCount(currentThread: true);
        long intermediateBytes = JitInfo.GetCompiledILBytes(currentThread: true);
        long timestamp = Stopwatch.GetTimestamp();
        call.Invoke();
        TimeSpan firstCall = Stopwatch.GetElapsedTime(timestamp);
        intermediateBytes = JitInfo.GetCompiledILBytes(currentThread: true) - intermediateBytes;
        methods = JitInfo.GetCompiledMethodCount(currentThread: true) - methods;
        compilation = JitInfo.GetCompilationTime(currentThread: true) - compilation;
        DateTime called = DateTime.UtcNow;

        CallUntilOptimised(call);
        DateTime optimised = DateTime.UtcNow;
        Thread.Sleep(Delivery);
        IEnumerable<CompiledMethod> first = _listener.Between(start, called);
        CompiledMethod[] later = _listener.Between(called, optimised).Where(method => method.BelongsToKernels).ToArray();
        return new MethodCost(
            call.Method,
            firstCall.TotalMicroseconds,
            compilation.TotalMicroseconds,
            (int)methods,
            (int)intermediateBytes,
            first.Where(method => method.BelongsToKernels).Sum(method => method.MachineCodeBytes),
            later.Sum(method => method.Duration.TotalMicroseconds),
            LastOptimisedBytes(later));
    }

    public void Dispose() => _listener.Dispose();

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
}
