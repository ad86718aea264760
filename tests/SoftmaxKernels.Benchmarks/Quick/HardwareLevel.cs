using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Benchmarks.Results;

namespace SoftmaxKernels.Benchmarks.Quick;

/// <summary>A part of the machine's instructions, forced on the measuring processes by switches of the runtime.</summary>
internal sealed record HardwareLevel(string Name, int VectorBits, bool FusedMultiplyAdd, string? Switch)
{
    public static IReadOnlyList<HardwareLevel> All { get; } =
    [
        new("avx512", 512, true, null),
        new("avx2", 256, true, "DOTNET_EnableAVX512=0"),
        new("128fma", 128, true, "DOTNET_PreferredVectorBitWidth=128"),
        new("sse", 128, false, "DOTNET_EnableAVX2=0"),
        new("scalar", 0, false, "DOTNET_EnableHWIntrinsic=0"),
    ];

    public static HardwareLevel Find(string name) =>
        All.FirstOrDefault(level => level.Name == name)
        ?? throw new ArgumentException($"There is no level {name}. There are: {string.Join(", ", All.Select(level => level.Name))}.");

    /// <summary>A switch that the runtime does not know is ignored in silence; so ask what it did.</summary>
    public void Require(MachineDescription machine)
    {
        if (machine.VectorBits != VectorBits || machine.FusedMultiplyAdd != FusedMultiplyAdd)
        {
            throw new InvalidOperationException(
                $"The level {Name} was asked for, but the process has {machine.VectorBits}-bit vectors and {(machine.FusedMultiplyAdd ? "a" : "no")} fused multiply-add.");
        }
    }
}
