using System;
using System.Collections.Generic;
using System.Diagnostics;
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
    public static TResult Run<TResult>(QuickOptions options, params IReadOnlyList<string> arguments)
    {
        using Process process = Process.Start(StartInfo(options, arguments))!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<TResult>(output)!
            : throw new InvalidOperationException($"The measuring process \"{string.Join(' ', arguments)}\" ended with {process.ExitCode}.");
    }

    private static ProcessStartInfo StartInfo(QuickOptions options, IReadOnlyList<string> arguments)
    {
        string host = Environment.ProcessPath!;
        var start = new ProcessStartInfo(host) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(host) == "dotnet")
        {
            start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (options.Level?.Switch?.Split('=') is [string name, string value])
        {
            start.Environment[name] = value;
        }

        if (!options.DynamicProfile)
        {
            start.Environment["DOTNET_TieredPGO"] = "0";
        }

        // Native libraries with thread pools of their own: one core is measured.
        start.Environment["OMP_NUM_THREADS"] = "1";
        return start;
    }
}
