using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using SoftmaxKernels.Tests.Reference;

namespace SoftmaxKernels.Tests.Isa;

/// <summary>What the JIT may use: the facts on which kernels choose their bodies and their bits.</summary>
internal readonly record struct IsaFlags(bool Vector512, bool Vector256, bool Vector128, bool FusedMultiplyAdd)
{
    public static IsaFlags OfThisProcess => new(
        System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated,
        System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated,
        System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated,
        Hardware.HasFusedMultiplyAdd);

    /// <summary>Gets what the instructions allow that the JIT may use.</summary>
    public static IsaFlags OfTheInstructions => new(
        Avx512F.IsSupported,
        Avx2.IsSupported,
        X86Base.IsSupported || AdvSimd.IsSupported,
        Fma.IsSupported || AdvSimd.IsSupported);

    /// <summary>Whether all that these flags have is among those of another process.</summary>
    public bool AreWithin(IsaFlags other) =>
        (other.Vector512 || !Vector512)
        && (other.Vector256 || !Vector256)
        && (other.Vector128 || !Vector128)
        && (other.FusedMultiplyAdd || !FusedMultiplyAdd);
}
