using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Explorer.Processes;
using Explorer.Server;

namespace Explorer.Timing;

/// <summary>Measures the first call of a contender in a process that has called nothing of it yet.</summary>
internal static class FirstCallChild
{
    /// <summary>The name of this job.</summary>
    public const string Job = "first-call";

    /// <summary>Measures.</summary>
    /// <param name="folder">The folder with the kernel.</param>
    public static void Run(string folder)
    {
        FirstCallJob job = KernelFolder.ReadJob<FirstCallJob>(folder);
        Assembly assembly = Assembly.LoadFrom(KernelFolder.AssemblyOf(folder));
        Operands operands = new(job.Time);
        IReadOnlyList<Contender> contenders = Contenders.Of(assembly, job.Time, operands);
        if (job.Contender >= contenders.Count)
        {
            return;
        }

        // The loop around the call is compiled before the clock runs: no call is made here.
        Contender contender = contenders[job.Contender];
        contender.Run(0);
        double? prepare = null;
        if (job.IsPrepared)
        {
            Action prepareKernel = assembly.GetType(job.Time.Kernel, throwOnError: true)!.GetMethod("Prepare")!.CreateDelegate<Action>();
            prepare = Microseconds(prepareKernel);
        }

        double first = Microseconds(() => contender.Run(1));
        Console.Out.WriteLine(JsonSerializer.Serialize(new FirstCall(contender.Name, first, prepare, null), JsonAnswers.Options));
    }

    private static double Microseconds(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Math.Round(Stopwatch.GetElapsedTime(start).TotalMicroseconds, 1);
    }
}
