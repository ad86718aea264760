using System.ComponentModel;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>An arithmetic profile, as a type so that the JIT compiles each profile to its own code.</summary>
/// <remarks>Used by generated code; see <see cref="KernelArithmetic"/> for the choice that users make.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IArithmetic
{
    /// <summary>Gets a value indicating whether <c>ma(a, b, c)</c> rounds once (fused) or twice. A constant to the JIT.</summary>
    bool Fuses { get; }

    /// <summary>Gets the profile as users name it.</summary>
    KernelArithmetic Kind { get; }
}

/// <summary>The profile <see cref="KernelArithmetic.Fastest"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Fastest : IArithmetic
{
    /// <inheritdoc/>
    /// <remarks>
    /// Decided here, in the loaded runtime assembly, once for the process: were it decided per method, two kernels could
    /// disagree. Never a fused multiply-add in software: it would give the right bits at a hundredfold cost.
    /// </remarks>
#if NET8_0_OR_GREATER
    public bool Fuses => Fma.IsSupported || AdvSimd.IsSupported;
#else
    public bool Fuses => false;
#endif

    /// <inheritdoc/>
    public KernelArithmetic Kind => KernelArithmetic.Fastest;
}

/// <summary>The profile <see cref="KernelArithmetic.Reproducible"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Reproducible : IArithmetic
{
    /// <inheritdoc/>
    public bool Fuses => false;

    /// <inheritdoc/>
    public KernelArithmetic Kind => KernelArithmetic.Reproducible;
}
