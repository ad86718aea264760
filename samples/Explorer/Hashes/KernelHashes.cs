using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Listings;
using Explorer.Plans;
using Explorer.Processes;
using Explorer.Requests;
using Explorer.Server;
using Microsoft.CodeAnalysis;
using SoftmaxKernels;

namespace Explorer.Hashes;

/// <summary>Has the results of a kernel hashed at every instruction-set level.</summary>
internal static class KernelHashes
{
    private const string Unfused =
        "Without vectors there is no fused multiply-add either. Fastest has other last bits then: those of Reproducible, which are the same everywhere.";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>What is hashed of a kernel.</summary>
    /// <param name="code">The kernel.</param>
    /// <exception cref="RequestException">It has an error, or none of the members that are hashed.</exception>
    public static HashJob JobOf(KernelCode code)
    {
        Members.RequireNoError(code);
        if (code.Request is RowRequest && !RowHash.Members.Any(name => code.Type.GetMembers(name).Length > 0))
        {
            throw new RequestException($"methods: the kernel has none of the members that are hashed: {string.Join(", ", RowHash.Members)}.");
        }

        string kernel = code.Request.FullTypeName;
        return code.Request is RowRequest row
            ? new HashJob(kernel, row.Size, row.Size, 0, 0)
            : new HashJob(
                kernel,
                KernelSymbols.Constant(code, "Inputs"),
                KernelSymbols.Constant(code, "Outputs"),
                KernelSymbols.HasOwnParameters(code) ? 0 : KernelSymbols.Constant(code, "ParameterCount"),
                Math.Max(1, LayerPlans.Of(code.Request).Layers.Sum(layer => layer.Multiplications)));
    }

    /// <summary>Hashes at every level.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="job">What is hashed.</param>
    /// <param name="children">Starts the children.</param>
    /// <param name="onHash">What is done with each.</param>
    /// <param name="cancellationToken">Ends them.</param>
    /// <returns>What they have in common.</returns>
    public static async Task<HashesDone> ComputeAsync(
        KernelCode code, HashJob job, ChildProcesses children, Func<HashEvent, Task> onHash, CancellationToken cancellationToken)
    {
        using KernelFolder folder = KernelFolder.Create(code, job, cancellationToken);
        List<ulong> comparable = [];
        foreach (HardwareLevel level in HardwareLevel.All)
        {
            if (level.WhyNot is { } why)
            {
                await onHash(new HashEvent(level.Name, level.Title, null, 0, why));
                continue;
            }

            HashResult? result = null;
            await children.RunAsync(
                new ChildStart(HashChild.Job, folder.Path, level, Limit),
                line =>
                {
                    result = JsonSerializer.Deserialize<HashResult>(line, JsonAnswers.Options);
                    return Task.CompletedTask;
                },
                cancellationToken);
            bool isOther = code.Request.Arithmetic == KernelArithmetic.Fastest && !result!.IsFused;
            if (!isOther)
            {
                comparable.Add(result!.Hash);
            }

            await onHash(new HashEvent(level.Name, level.Title, $"0x{result!.Hash:x16}", result.Outputs, isOther ? Unfused : null));
        }

        return new HashesDone(comparable.Distinct().Count() <= 1);
    }
}
