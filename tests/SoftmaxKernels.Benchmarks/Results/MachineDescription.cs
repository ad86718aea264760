using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace SoftmaxKernels.Benchmarks.Results;

/// <summary>Where numbers come from, as the measuring process itself sees it.</summary>
internal sealed record MachineDescription(
    string Processor,
    string OperatingSystem,
    string Runtime,
    string TensorPrimitives,
    int VectorBits,
    bool FusedMultiplyAdd,
    int? Core,
    IReadOnlyDictionary<string, string> Switches)
{
    public static MachineDescription OfThisProcess(int? core) => new(
        ProcessorName(),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        typeof(TensorPrimitives).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
        WidestVector(),
        Fma.IsSupported || AdvSimd.IsSupported,
        core,
        RuntimeSwitches());

    private static int WidestVector() =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;

    private static SortedDictionary<string, string> RuntimeSwitches() => new(
        Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .Select(entry => KeyValuePair.Create((string)entry.Key, (string?)entry.Value ?? string.Empty))
            .Where(entry => IsSwitch(entry.Key))
            .ToDictionary(),
        StringComparer.Ordinal);

    // The SDK sets a few of the prefix that say nothing about code: where it lies, what it prints.
    private static bool IsSwitch(string name) =>
        name.StartsWith("DOTNET_Enable", StringComparison.Ordinal)
        || name.StartsWith("DOTNET_Tiered", StringComparison.Ordinal)
        || name.StartsWith("DOTNET_TC_", StringComparison.Ordinal)
        || name.StartsWith("DOTNET_OSR", StringComparison.Ordinal)
        || name.StartsWith("DOTNET_Jit", StringComparison.Ordinal)
        || name is "DOTNET_PreferredVectorBitWidth" or "DOTNET_ReadyToRun" or "DOTNET_gcServer";

    private static string ProcessorName()
    {
        if (!System.OperatingSystem.IsLinux())
        {
            return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
        }

        Dictionary<string, string> facts = File.ReadLines("/proc/cpuinfo")
            .TakeWhile(line => line.Length > 0)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1]);
        return facts.TryGetValue("model name", out string? name)
            ? $"{name} (family {facts.GetValueOrDefault("cpu family")}, model {facts.GetValueOrDefault("model")})"
            : RuntimeInformation.ProcessArchitecture.ToString();
    }
}
