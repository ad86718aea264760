using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Text.Json;

namespace SoftmaxKernels.Benchmarks.Quick;

/// <summary>
/// Measures in a process of its own: the switches of the runtime are read at its start, and the dynamic profile of a method
/// that all sizes share (those of TensorPrimitives, say) comes from the size at hand alone.
/// </summary>
internal static class ChildProcess
{
    public static TResult Run<TResult>(ProcessConditions conditions, params IReadOnlyList<string> arguments)
    {
        using Process process = Process.Start(StartInfo(conditions, arguments))!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<TResult>(output)!
            : throw new InvalidOperationException($"The measuring process \"{string.Join(' ', arguments)}\" ended with {process.ExitCode}.");
    }

    private static ProcessStartInfo StartInfo(ProcessConditions conditions, IReadOnlyList<string> arguments)
    {
        string host = Environment.ProcessPath!;
        var start = new ProcessStartInfo(host) { RedirectStandardOutput = true };
        if (conditions.OnlyCore is int core)
        {
            // The runtime counts processors when it starts, so it must find itself on one.
            start.FileName = ProcessorCore.Taskset;
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(core.ToString(CultureInfo.InvariantCulture));
            start.ArgumentList.Add(host);
        }

        if (Path.GetFileNameWithoutExtension(host) == "dotnet")
        {
            start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (conditions.Level?.Switch?.Split('=') is [string name, string value])
        {
            start.Environment[name] = value;
        }

        if (!conditions.DynamicProfile)
        {
            start.Environment["DOTNET_TieredPGO"] = "0";
        }

        if (!conditions.PrecompiledCode)
        {
            start.Environment["DOTNET_ReadyToRun"] = "0";
        }

        // Native libraries with thread pools of their own: one core is measured.
        start.Environment["OMP_NUM_THREADS"] = "1";
        return start;
    }
}
