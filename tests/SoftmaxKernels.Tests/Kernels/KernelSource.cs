namespace SoftmaxKernels.Tests.Kernels;

/// <summary>The ways to a kernel.</summary>
public enum KernelSource
{
    /// <summary>The tests' own scalar implementation, held to the same golden vectors.</summary>
    Reference,

    /// <summary><see cref="GenericKernel"/>.</summary>
    Runtime,

    /// <summary>An annotated type.</summary>
    Generated,
}
