using System;
using System.Diagnostics;

namespace SoftmaxKernels.Benchmarks.Quick;

/// <summary>Keeps this process on one core, where the operating system lets it.</summary>
internal static class ProcessorCore
{
    /// <summary>The program that starts another one on some cores only.</summary>
    public const string Taskset = "/usr/bin/taskset";

    /// <summary>The core that the process is on from now; null where processes cannot be bound.</summary>
    public static int? Bind(int core)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            return null;
        }

        using var process = Process.GetCurrentProcess();
        process.ProcessorAffinity = (nint)1 << core;
        return core;
    }
}
