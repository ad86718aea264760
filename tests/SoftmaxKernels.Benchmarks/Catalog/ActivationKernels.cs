using System;

namespace SoftmaxKernels.Benchmarks.Catalog;

/// <summary>The activations that are measured. They have kernels of their own, so that the others prepare no more than before.</summary>
public interface IActivations
{
    static abstract void Sigmoid(ReadOnlySpan<float> x, Span<float> destination);

    static abstract void Silu(ReadOnlySpan<float> x, Span<float> destination);
}

[SoftmaxKernel(Size = 10, Methods = KernelMethods.Activations)]
public partial struct FastestActivations10 : IActivations;

[SoftmaxKernel(Size = 64, Methods = KernelMethods.Activations)]
public partial struct FastestActivations64 : IActivations;

[SoftmaxKernel(Size = 1000, Methods = KernelMethods.Activations)]
public partial struct FastestActivations1000 : IActivations;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct ReproducibleActivations10 : IActivations;

[SoftmaxKernel(Size = 64, Methods = KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct ReproducibleActivations64 : IActivations;

[SoftmaxKernel(Size = 1000, Methods = KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct ReproducibleActivations1000 : IActivations;
