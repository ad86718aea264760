using System;

namespace SoftmaxKernels.Benchmarks.FirstCall;

/// <summary>A compilation of a method.</summary>
internal sealed record CompiledMethod(
    string Type,
    string Name,
    string Signature,
    int MachineCodeBytes,
    uint Flags,
    DateTime Finished,
    TimeSpan Duration)
{
    // Bits 7 to 9 of the flags are the tier of optimisation.
    private const int TierShift = 7;
    private const uint TierMask = 7;
    private const uint Optimised = 2;
    private const uint OptimisedTier1 = 4;

    public bool IsOptimised => ((Flags >> TierShift) & TierMask) is Optimised or OptimisedTier1;

    /// <summary>A kernel, its body, or a building block of the runtime library.</summary>
    public bool BelongsToKernels =>
        Type.StartsWith("SoftmaxKernels.", StringComparison.Ordinal)
        && !Type.StartsWith("SoftmaxKernels.Benchmarks.FirstCall.", StringComparison.Ordinal);
}
