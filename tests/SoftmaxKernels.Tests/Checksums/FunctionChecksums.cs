using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Sweeps;

namespace SoftmaxKernels.Tests.Checksums;

/// <summary>The ranges of the function checksums of the numerics contract.</summary>
internal static class FunctionChecksums
{
    public static readonly FloatRange ExpAboveZero = new(0x33000000, 0x43a30000);
    public static readonly FloatRange ExpBelowZero = new(0xb3000000, 0xc3a30000);
    public static readonly FloatRange Tanh = new(0x33000000, 0x41200000);
    public static readonly FloatRange TanhDerivative = new(0x33000000, 0x42400000);

    public static readonly FloatRange SigmoidAboveZero = new(0x37800000, 0x41900000);
    public static readonly FloatRange SigmoidBelowZero = new(0xb7800000, 0xc2aeac4f);
    public static readonly FloatRange SiluAboveZero = new(0x37800000, 0x41900000);
    public static readonly FloatRange SiluBelowZero = new(0xb7800000, 0xc2b7b6ab);
    public static readonly FloatRange SiluDerivativeAboveZero = new(0x37800000, 0x41900000);
    public static readonly FloatRange SiluDerivativeBelowZero = new(0xb7800000, 0xc2aeac4f);

    public static readonly FloatRange EluBelowZero = new(0xb3000000, 0xc1900000);

    public static ulong Of(Map function, FloatRange range) => FloatSweep.Run(range, () => new ChecksumWorker(function)).Sum;
}
