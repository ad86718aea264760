using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace SoftmaxKernels.Tests.Reference;

/// <summary>What the two profiles mean in this process.</summary>
internal static class Hardware
{
    public static bool HasFusedMultiplyAdd => Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>Fastest fuses where the hardware does, and is Reproducible elsewhere.</summary>
    public static bool Fuses(KernelArithmetic arithmetic) => arithmetic == KernelArithmetic.Fastest && HasFusedMultiplyAdd;
}
