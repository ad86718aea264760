using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Batches whose rows have other numbers between them.</content>
public static partial class GenericKernel
{
    /// <summary>Softmax of each row, where rows are not next to each other.</summary>
    /// <param name="logits">The logits of all rows, from (rows − 1) · stride + N to rows · stride floats.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="rowStride">How far apart rows of logits begin, N or more: row r begins at r · stride.</param>
    /// <param name="destination">At least (rows − 1) · stride + N floats; what stands between rows is not touched. May be the same memory as the logits if the strides are equal, else apart.</param>
    /// <param name="destinationStride">How far apart rows of the destination begin, N or more.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">A span has a wrong length, or the destination overlaps an input other than it may.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, a stride is less than that.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxBatch(
        ReadOnlySpan<float> logits,
        int size,
        int rowStride,
        Span<float> destination,
        int destinationStride,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SoftmaxBatch(logits, rowStride, destination, destinationStride, size);
        }
        else
        {
            SizedKernel<Reproducible>.SoftmaxBatch(logits, rowStride, destination, destinationStride, size);
        }
    }

    /// <summary>Logarithm of the softmax of each row, where rows are not next to each other.</summary>
    /// <param name="logits">The logits of all rows, from (rows − 1) · stride + N to rows · stride floats.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="rowStride">How far apart rows of logits begin, N or more: row r begins at r · stride.</param>
    /// <param name="destination">At least (rows − 1) · stride + N floats; what stands between rows is not touched. May be the same memory as the logits if the strides are equal, else apart.</param>
    /// <param name="destinationStride">How far apart rows of the destination begin, N or more.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">A span has a wrong length, or the destination overlaps an input other than it may.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, a stride is less than that.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmaxBatch(
        ReadOnlySpan<float> logits,
        int size,
        int rowStride,
        Span<float> destination,
        int destinationStride,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogSoftmaxBatch(logits, rowStride, destination, destinationStride, size);
        }
        else
        {
            SizedKernel<Reproducible>.LogSoftmaxBatch(logits, rowStride, destination, destinationStride, size);
        }
    }

    /// <summary>log Σⱼ e^zⱼ of each row, where rows are not next to each other.</summary>
    /// <param name="logits">The logits of all rows, from (rows − 1) · stride + N to rows · stride floats.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="rowStride">How far apart rows of logits begin, N or more: row r begins at r · stride.</param>
    /// <param name="destination">At least one float per row, apart from the input.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">A span has a wrong length, or the destination overlaps an input other than it may.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, a stride is less than that.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSumExpBatch(
        ReadOnlySpan<float> logits,
        int size,
        int rowStride,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogSumExpBatch(logits, rowStride, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.LogSumExpBatch(logits, rowStride, destination, size);
        }
    }

    /// <summary>The index of the largest logit of each row, where rows are not next to each other.</summary>
    /// <param name="logits">The logits of all rows, from (rows − 1) · stride + N to rows · stride floats.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="rowStride">How far apart rows of logits begin, N or more: row r begins at r · stride.</param>
    /// <param name="destination">At least one integer per row, apart from the inputs.</param>
    /// <exception cref="ArgumentException">A span has a wrong length, or the destination overlaps an input other than it may.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, a stride is less than that.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void ArgMaxBatch(
        ReadOnlySpan<float> logits,
        int size,
        int rowStride,
        Span<int> destination)
    {
        KernelArguments.RequireSize(size);
        SizedKernel<Fastest>.ArgMaxBatch(logits, rowStride, destination, size);
    }

    /// <summary>Draws a class for each row with the probabilities of softmax, where rows are not next to each other.</summary>
    /// <param name="logits">The logits of all rows, from (rows − 1) · stride + N to rows · stride floats.</param>
    /// <param name="uniforms">One number in [0, 1) per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="rowStride">How far apart rows of logits begin, N or more: row r begins at r · stride.</param>
    /// <param name="destination">At least one integer per row, apart from the inputs.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">A span has a wrong length, or the destination overlaps an input other than it may.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, a stride is less than that, or a number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<double> uniforms,
        int size,
        int rowStride,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, uniforms, rowStride, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, uniforms, rowStride, destination, size);
        }
    }

    /// <summary>Mean cross-entropy of a batch whose rows are not next to each other.</summary>
    /// <param name="logits">The logits of all rows, from (rows − 1) · stride + N to rows · stride floats.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="rowStride">How far apart rows of logits begin, N or more: row r begins at r · stride.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">A span has a wrong length, or the destination overlaps an input other than it may.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, a stride is less than that, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<int> labels,
        int size,
        int rowStride,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyBatch(logits, labels, rowStride, size)
            : SizedKernel<Reproducible>.CrossEntropyBatch(logits, labels, rowStride, size);
    }

    /// <summary>Writes the gradient of the cross-entropy of each row, (p − onehot) · scale, where rows are not next to each other.</summary>
    /// <param name="logits">The logits of all rows, from (rows − 1) · stride + N to rows · stride floats.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="rowStride">How far apart rows of logits begin, N or more: row r begins at r · stride.</param>
    /// <param name="destination">At least (rows − 1) · stride + N floats; what stands between rows is not touched. May be the same memory as the logits if the strides are equal, else apart.</param>
    /// <param name="destinationStride">How far apart rows of the destination begin, N or more.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">A span has a wrong length, or the destination overlaps an input other than it may.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, a stride is less than that, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<int> labels,
        int size,
        int rowStride,
        Span<float> destination,
        int destinationStride,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyGradientBatch(logits, labels, rowStride, destination, destinationStride, scale, size)
            : SizedKernel<Reproducible>.CrossEntropyGradientBatch(logits, labels, rowStride, destination, destinationStride, scale, size);
    }
}
