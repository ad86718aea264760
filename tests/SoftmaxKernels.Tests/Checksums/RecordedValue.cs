using SoftmaxKernels.Tests.Reference;

namespace SoftmaxKernels.Tests.Checksums;

/// <summary>A recorded checksum or hash of both profiles.</summary>
/// <param name="Fused">That of Fastest on hardware with fused multiply-add.</param>
/// <param name="Separate">That of Reproducible, and of Fastest elsewhere.</param>
internal sealed record RecordedValue(ulong Fused, ulong Separate)
{
    /// <summary>The value that a profile must have in this process.</summary>
    public ulong For(KernelArithmetic arithmetic) => Hardware.Fuses(arithmetic) ? Fused : Separate;
}
