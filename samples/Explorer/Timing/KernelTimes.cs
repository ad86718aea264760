using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Processes;
using Explorer.Server;

namespace Explorer.Timing;

/// <summary>Has kernels measured by child processes.</summary>
internal static class KernelTimes
{
    private const int MostContenders = 3;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    // Hot code is compiled anew as soon as nothing was compiled for 20 ms, not only after 100: the same code, sooner. The number is
    // hexadecimal.
    private static readonly ImmutableArray<KeyValuePair<string, string>> Settings = [new("DOTNET_TC_CallCountingDelayMs", "14")];

    /// <summary>Measures members against what does the same without a kernel.</summary>
    /// <param name="code">The kernels, with their loops.</param>
    /// <param name="jobs">The members.</param>
    /// <param name="level">The instruction-set level.</param>
    /// <param name="children">Starts the child.</param>
    /// <param name="onLine">What is done with each result, which is JSON.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task MeasureAsync(
        KernelCode code, TimeJob[] jobs, HardwareLevel level, ChildProcesses children, Func<string, Task> onLine, CancellationToken cancellationToken)
    {
        using KernelFolder folder = KernelFolder.Create(code, jobs, cancellationToken);
        await children.RunAsync(new ChildStart(TimeChild.Job, folder.Path, level, Limit) { Settings = Settings }, onLine, cancellationToken);
    }

    /// <summary>Measures the first call of each contender, each in a process of its own.</summary>
    /// <param name="timed">The member.</param>
    /// <param name="level">The instruction-set level.</param>
    /// <param name="children">Starts the children.</param>
    /// <param name="cancellationToken">Ends them.</param>
    public static async Task<FirstCallAnswer> FirstCallsAsync(
        TimedCase timed, HardwareLevel level, ChildProcesses children, CancellationToken cancellationToken)
    {
        List<FirstCall> calls = [];
        for (int contender = 0; contender < MostContenders; contender++)
        {
            calls.AddRange(await FirstCallAsync(new FirstCallJob(timed.Job, contender, IsPrepared: false)));
        }

        FirstCall prepared = (await FirstCallAsync(new FirstCallJob(timed.Job, 0, IsPrepared: true))).Single();
        calls[0] = calls[0] with { Prepare = prepared.Prepare, FirstPrepared = prepared.First };
        return new FirstCallAnswer(calls);

        async Task<IReadOnlyList<FirstCall>> FirstCallAsync(FirstCallJob job)
        {
            List<FirstCall> found = [];
            using KernelFolder folder = KernelFolder.Create(timed.Code, job, cancellationToken);
            await children.RunAsync(
                new ChildStart(FirstCallChild.Job, folder.Path, level, Limit) { Settings = Settings },
                line =>
                {
                    found.Add(JsonSerializer.Deserialize<FirstCall>(line, JsonAnswers.Options)!);
                    return Task.CompletedTask;
                },
                cancellationToken);
            return found;
        }
    }
}
