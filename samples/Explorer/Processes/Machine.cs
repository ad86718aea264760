using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Explorer.Processes;

/// <summary>The machine, in words, for whoever reads a measured number.</summary>
internal static class Machine
{
    /// <summary>Gets its processor and the runtime.</summary>
    public static string Description { get; } = $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}";

    private static string Processor()
    {
        const string Name = "model name";
        return File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
