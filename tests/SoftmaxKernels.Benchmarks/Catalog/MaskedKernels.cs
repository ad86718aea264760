using System;

namespace SoftmaxKernels.Benchmarks.Catalog;

/// <summary>What masks and options cost. These kernels are apart from the others, so that those prepare no more than before.</summary>
public interface IMaskedKernel
{
    static abstract void Softmax(ReadOnlySpan<float> logits, Span<float> destination);

    static abstract void Softmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination);

    static abstract int ArgMax(ReadOnlySpan<float> logits);

    static abstract int ArgMax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed);

    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale);

    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, Span<float> destination, float scale);

    static abstract float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, float scale);

    static abstract float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> destination, float scale);
}

[SoftmaxKernel(Size = 8, Methods = KernelMethods.Softmax | KernelMethods.ArgMax | KernelMethods.CrossEntropy | KernelMethods.Batch | KernelMethods.Masks | KernelMethods.LossOptions)]
public partial struct Masked8 : IMaskedKernel;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.Softmax | KernelMethods.ArgMax | KernelMethods.CrossEntropy | KernelMethods.Batch | KernelMethods.Masks | KernelMethods.LossOptions)]
public partial struct Masked10 : IMaskedKernel;

[SoftmaxKernel(Size = 16, Methods = KernelMethods.Softmax | KernelMethods.ArgMax | KernelMethods.CrossEntropy | KernelMethods.Batch | KernelMethods.Masks | KernelMethods.LossOptions)]
public partial struct Masked16 : IMaskedKernel;

[SoftmaxKernel(Size = 32, Methods = KernelMethods.Softmax | KernelMethods.ArgMax | KernelMethods.CrossEntropy | KernelMethods.Batch | KernelMethods.Masks | KernelMethods.LossOptions)]
public partial struct Masked32 : IMaskedKernel;

[SoftmaxKernel(Size = 64, Methods = KernelMethods.Softmax | KernelMethods.ArgMax | KernelMethods.CrossEntropy | KernelMethods.Batch | KernelMethods.Masks | KernelMethods.LossOptions)]
public partial struct Masked64 : IMaskedKernel;

[SoftmaxKernel(Size = 100, Methods = KernelMethods.Softmax | KernelMethods.ArgMax | KernelMethods.CrossEntropy | KernelMethods.Batch | KernelMethods.Masks | KernelMethods.LossOptions)]
public partial struct Masked100 : IMaskedKernel;
