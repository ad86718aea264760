using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Tests.Isa;

/// <summary>
/// One of the instruction sets on which the kernel tests run, on one and the same x64 machine: the runtime is told to do
/// without some of them.
/// </summary>
/// <param name="Name">The name, also by which a child process is told what it must find.</param>
/// <param name="Settings">The runtime's settings, as environment variables.</param>
/// <param name="Flags">What the JIT may use then.</param>
internal sealed record IsaLevel(string Name, IReadOnlyDictionary<string, string> Settings, IsaFlags Flags)
{
    public const string Vectors512 = "512 bits";
    public const string Vectors256 = "256 bits";
    public const string Vectors128 = "128 bits with fused multiply-add";
    public const string Sse = "128 bits without fused multiply-add";
    public const string Scalar = "scalar";

    /// <summary>The trait of the tests that run at every level.</summary>
    public const string Category = "Category";

    /// <summary>The value of <see cref="Category"/> of the tests that run at every level.</summary>
    public const string KernelTests = "Kernel";

    /// <summary>The environment variable that names the level to a child process.</summary>
    public const string Variable = "SOFTMAXKERNELS_ISA_LEVEL";

    /// <summary>The environment variable that keeps the runtime to narrower registers than it has instructions for.</summary>
    public const string PreferredWidth = "DOTNET_PreferredVectorBitWidth";

    private const string NoAvx512 = "DOTNET_EnableAVX512";
    private const string NoAvx2 = "DOTNET_EnableAVX2";
    private const string NoIntrinsics = "DOTNET_EnableHWIntrinsic";

    private static readonly IReadOnlyList<IsaLevel> All =
    [
        new(Vectors512, Setting(), new(true, true, true, true)),
        new(Vectors256, Setting(NoAvx512, "0"), new(false, true, true, true)),
        new(Vectors128, Setting(PreferredWidth, "128"), new(false, false, true, true)),
        new(Sse, Setting(NoAvx2, "0"), new(false, false, true, false)),
        new(Scalar, Setting(NoIntrinsics, "0"), new(false, false, false, false)),
    ];

    /// <summary>Gets the settings of all levels, which a child process must not inherit.</summary>
    public static IReadOnlyList<string> AllSettings { get; } = [NoAvx512, NoAvx2, NoIntrinsics, PreferredWidth];

    /// <summary>Gets the level that this process was started at, or <see langword="null"/> if it is not such a child.</summary>
    public static IsaLevel? OfThisProcess => Environment.GetEnvironmentVariable(Variable) is { } name ? Get(name) : null;

    public static IsaLevel Get(string name) => All.Single(level => level.Name == name);

    /// <summary>Why this machine cannot offer this level, or <see langword="null"/> if it can.</summary>
    public string? WhyNotHere() =>
        RuntimeInformation.ProcessArchitecture != Architecture.X64
            ? $"The runtime's settings for instruction sets are those of x64; this is {RuntimeInformation.ProcessArchitecture}."
            : !Flags.AreWithin(IsaFlags.OfThisProcess)
                ? $"The level '{Name}' needs {Flags}; here is {IsaFlags.OfThisProcess}."
                : null;

    private static Dictionary<string, string> Setting() => [];

    private static Dictionary<string, string> Setting(string name, string value) => new() { [name] = value };
}
