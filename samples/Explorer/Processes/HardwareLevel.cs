using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Explorer.Requests;

namespace Explorer.Processes;

/// <summary>An instruction-set level, at which a child process can be run: the runtime is told to do without what is above.</summary>
/// <param name="Name">What addresses and command lines call it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Settings">The environment variables that the runtime reads.</param>
/// <param name="WhyNot">Why this machine does not have it; <see langword="null"/> where it has.</param>
internal sealed record HardwareLevel(string Name, string Title, ImmutableArray<KeyValuePair<string, string>> Settings, string? WhyNot)
{
    private static readonly string[] AllSettings = ["DOTNET_EnableAVX512", "DOTNET_PreferredVectorBitWidth", "DOTNET_EnableHWIntrinsic", "DOTNET_EnableAVX2", "DOTNET_EnableAVX"];

    /// <summary>Gets the levels, the widest first.</summary>
    public static IReadOnlyList<HardwareLevel> All { get; } =
    [
        new("512", "512 bits (AVX-512)", [], WhyNotX64() ?? (Vector512.IsHardwareAccelerated ? null : "This machine has no AVX-512.")),
        new("256", "256 bits (AVX2)", [new("DOTNET_EnableAVX512", "0")], WhyNotX64() ?? (Avx2.IsSupported ? null : "This machine has no AVX2.")),
        new("128", "128 bits with fused multiply-add", [new("DOTNET_PreferredVectorBitWidth", "128")], WhyNotX64() ?? (Fma.IsSupported ? null : "This machine has no FMA.")),
        new("scalar", "no vectors", [new("DOTNET_EnableHWIntrinsic", "0")], WhyNotX64()),
    ];

    /// <summary>Gets the widest level of this machine.</summary>
    public static HardwareLevel Widest => All.FirstOrDefault(level => level.WhyNot is null) ?? All[^1];

    /// <summary>Finds a level.</summary>
    /// <param name="name">What it is called; nothing for the widest of this machine.</param>
    /// <returns>The level, which this machine may not have.</returns>
    /// <exception cref="RequestException">There is none of this name.</exception>
    public static HardwareLevel Find(string? name) => string.IsNullOrEmpty(name)
        ? Widest
        : All.FirstOrDefault(level => level.Name == name)
            ?? throw new RequestException($"level: '{name[..Math.Min(name.Length, 40)]}' is none of {string.Join(", ", All.Select(level => level.Name))}.");

    /// <summary>Finds a level of this machine.</summary>
    /// <param name="name">What it is called; nothing for the widest of this machine.</param>
    /// <returns>The level.</returns>
    /// <exception cref="RequestException">There is none of this name, or this machine does not have it.</exception>
    public static HardwareLevel Require(string? name)
    {
        HardwareLevel level = Find(name);
        return level.WhyNot is { } why ? throw new RequestException($"level: {why}") : level;
    }

    /// <summary>Makes the environment of a child process that of this level.</summary>
    /// <param name="environment">The environment.</param>
    public void Apply(IDictionary<string, string?> environment)
    {
        foreach (string setting in AllSettings)
        {
            environment.Remove(setting);
        }

        foreach ((string name, string value) in Settings)
        {
            environment[name] = value;
        }
    }

    private static string? WhyNotX64() => RuntimeInformation.ProcessArchitecture == Architecture.X64
        ? null
        : $"The runtime's settings for instruction sets are those of x64; this is {RuntimeInformation.ProcessArchitecture}.";
}
