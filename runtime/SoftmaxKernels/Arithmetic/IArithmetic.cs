using System.ComponentModel;

namespace SoftmaxKernels.Arithmetic;

/// <summary>An arithmetic profile, as a type so that the JIT compiles each profile to its own code.</summary>
/// <remarks>For generated code; users choose by <see cref="KernelArithmetic"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IArithmetic
{
}

/// <summary>The profile <see cref="KernelArithmetic.Fastest"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Fastest : IArithmetic
{
}

/// <summary>The profile <see cref="KernelArithmetic.Reproducible"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Reproducible : IArithmetic
{
}
