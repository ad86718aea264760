using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Explorer.Processes;
using Explorer.Server;

namespace Explorer.Timing;

/// <summary>Measures in a process of its own, whose runtime has seen nothing else, and writes what it finds as lines of JSON.</summary>
internal static class TimeChild
{
    /// <summary>The name of this job.</summary>
    public const string Job = "time";

    private const int RoundsOfPoint = 3;

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan RoundOfPoint = TimeSpan.FromMilliseconds(50);

    /// <summary>Measures one member in many rounds, or several in a few.</summary>
    /// <param name="folder">The folder with the kernels.</param>
    public static void Run(string folder)
    {
        TimeJob[] jobs = KernelFolder.ReadJob<TimeJob[]>(folder);
        Assembly assembly = Assembly.LoadFrom(KernelFolder.AssemblyOf(folder));
        IReadOnlyList<Contender>[] contenders = [.. jobs.Select(job => Prepared(assembly, job))];

        // All are warm before the first is measured: what the JIT learns from later ones would slow down those before them.
        InterleavedTimer.WarmUp([.. contenders.SelectMany(all => all)]);
        if (jobs is [{ IsAlone: false } single])
        {
            int round = 0;
            foreach (IReadOnlyList<Measured> measured in InterleavedTimer.Measure(contenders[0], single.Rounds, Round, single.Rows))
            {
                Write(new RoundEvent(measured, ++round, single.Rounds, single.Rows));
            }

            return;
        }

        for (int i = 0; i < jobs.Length; i++)
        {
            Write(new PointEvent(jobs[i].Size, InterleavedTimer.Measure(contenders[i], RoundsOfPoint, RoundOfPoint, jobs[i].Rows).Last(), i, jobs.Length));
        }
    }

    private static IReadOnlyList<Contender> Prepared(Assembly assembly, TimeJob job)
    {
        Operands operands = new(job);
        Contender.Pack(assembly, job, operands);
        IReadOnlyList<Contender> contenders = Contenders.Of(assembly, job, operands);
        Agreement.Require(contenders, operands);
        return contenders;
    }

    private static void Write<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, JsonAnswers.Options));
}
