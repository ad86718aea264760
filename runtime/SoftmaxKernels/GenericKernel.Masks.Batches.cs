using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Batches with a mask of allowed classes.</content>
public static partial class GenericKernel
{
    /// <summary>Softmax of the allowed classes of each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        int size,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SoftmaxBatch(logits, allowed, destination, size, emptyRows);
        }
        else
        {
            SizedKernel<Reproducible>.SoftmaxBatch(logits, allowed, destination, size, emptyRows);
        }
    }

    /// <summary>Softmax of the allowed classes of each row at a temperature.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or the temperature is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        int size,
        float temperature,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SoftmaxBatch(logits, allowed, temperature, destination, size, emptyRows);
        }
        else
        {
            SizedKernel<Reproducible>.SoftmaxBatch(logits, allowed, temperature, destination, size, emptyRows);
        }
    }

    /// <summary>Logarithm of the softmax of the allowed classes of each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmaxBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        int size,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogSoftmaxBatch(logits, allowed, destination, size, emptyRows);
        }
        else
        {
            SizedKernel<Reproducible>.LogSoftmaxBatch(logits, allowed, destination, size, emptyRows);
        }
    }

    /// <summary>log Σⱼ e^zⱼ of the allowed classes of each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least one float per row, apart from the inputs.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSumExpBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogSumExpBatch(logits, allowed, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.LogSumExpBatch(logits, allowed, destination, size);
        }
    }

    /// <summary>The allowed class with the largest logit in each row; −1 where nothing is allowed.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void ArgMaxBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        int size,
        Span<int> destination)
    {
        KernelArguments.RequireSize(size);
        SizedKernel<Reproducible>.ArgMaxBatch(logits, allowed, destination, size);
    }

    /// <summary>Draws one of the allowed classes for each row; −1 where nothing is allowed.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="uniforms">One number in [0, 1) per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<double> uniforms,
        int size,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, allowed, uniforms, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, allowed, uniforms, destination, size);
        }
    }

    /// <summary>Draws one of the allowed classes for each row at a temperature; −1 where nothing is allowed.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="uniforms">One number in [0, 1) per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, the temperature is negative or NaN, or a number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        float temperature,
        ReadOnlySpan<double> uniforms,
        int size,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, allowed, temperature, uniforms, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, allowed, temperature, uniforms, destination, size);
        }
    }

    /// <summary>Mean cross-entropy of a batch among the allowed classes.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<int> labels,
        int size,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyBatch(logits, allowed, labels, size, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropyBatch(logits, allowed, labels, size, emptyRows);
    }

    /// <summary>Mean cross-entropy of a batch with soft targets among the allowed classes.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="targets">rows × N target weights t ≥ 0.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, or another span has a wrong length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<float> targets,
        int size,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyBatch(logits, allowed, targets, size, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropyBatch(logits, allowed, targets, size, emptyRows);
    }

    /// <summary>Writes the gradient of the cross-entropy of each row among its allowed classes: (p − onehot) · scale.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; the loss is not.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<int> labels,
        int size,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyGradientBatch(logits, allowed, labels, destination, scale, size, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropyGradientBatch(logits, allowed, labels, destination, scale, size, emptyRows);
    }

    /// <summary>Writes the gradient of the cross-entropy of each row with soft targets among its allowed classes: (Σt · p − t) · scale.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="targets">rows × N target weights t ≥ 0.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; the loss is not.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<float> targets,
        int size,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyGradientBatch(logits, allowed, targets, destination, scale, size, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropyGradientBatch(logits, allowed, targets, destination, scale, size, emptyRows);
    }
}
