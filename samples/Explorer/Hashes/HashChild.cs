using System;
using System.Reflection;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Text.Json;
using Explorer.Processes;
using Explorer.Server;

namespace Explorer.Hashes;

/// <summary>Hashes the results of a kernel, at the instruction-set level of this process.</summary>
internal static class HashChild
{
    /// <summary>The name of this job.</summary>
    public const string Job = "hash";

    private const int LeastOutputs = 1_000_000;

    /// <summary>Hashes.</summary>
    /// <param name="folder">The folder with the kernel.</param>
    public static void Run(string folder)
    {
        HashJob job = KernelFolder.ReadJob<HashJob>(folder);
        Type type = Assembly.LoadFrom(KernelFolder.AssemblyOf(folder)).GetType(job.Kernel, throwOnError: true)!;
        using BitHash hash = new();
        if (job.Multiplications == 0)
        {
            RowHash.Add(type, job, LeastOutputs, hash);
        }
        else
        {
            LayerHash.Add(type, job, LeastOutputs, hash);
        }

        HashResult result = new(hash.Value, hash.Count, Fma.IsSupported || AdvSimd.IsSupported);
        Console.Out.WriteLine(JsonSerializer.Serialize(result, JsonAnswers.Options));
    }
}
