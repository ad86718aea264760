namespace SoftmaxKernels;

/// <summary>How a kernel rounds: what it may use of the hardware, and where its results are the same to the last bit.</summary>
public enum KernelArithmetic
{
    /// <summary>
    /// Fused multiply-adds where the hardware has them (x64 with AVX2, every Arm64), otherwise <see cref="Reproducible"/>.
    /// The same bits at every vector width and in scalar code on all hardware with fused multiply-add.
    /// </summary>
    Fastest = 0,

    /// <summary>
    /// Separate multiplications and additions only. The same bits on every processor, runtime and compilation mode.
    /// </summary>
    Reproducible = 1,
}
