using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Log-softmax, losses and their gradients at a temperature.</content>
public static partial class GenericKernel
{
    /// <summary>Logarithm of the softmax at a temperature: log softmax(z / T).</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmax(
        ReadOnlySpan<float> logits,
        float temperature,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogSoftmax(logits, temperature, destination, logits.Length);
        }
        else
        {
            SizedKernel<Reproducible>.LogSoftmax(logits, temperature, destination, logits.Length);
        }
    }

    /// <summary>Logarithm of the softmax of each row at a temperature.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, the destination is shorter than that needs, or the two overlap partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or the temperature is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmaxBatch(
        ReadOnlySpan<float> logits,
        int size,
        float temperature,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogSoftmaxBatch(logits, temperature, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.LogSoftmaxBatch(logits, temperature, destination, size);
        }
    }

    /// <summary>Cross-entropy of a label at a temperature: −log softmax(z / T) of the label.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="temperature">The temperature T, positive and finite: 2⁻¹²⁶ to 2¹²⁶.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss of softmax(z / T), not multiplied by T².</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index, or the temperature is not positive and finite.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(
        ReadOnlySpan<float> logits,
        float temperature,
        int label,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropy(logits, temperature, label, logits.Length)
            : SizedKernel<Reproducible>.CrossEntropy(logits, temperature, label, logits.Length);
    }

    /// <summary>Cross-entropy of soft targets at a temperature, as a student has it in distillation: −Σᵢ tᵢ log softmax(z / T)ᵢ.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="temperature">The temperature T, positive and finite: 2⁻¹²⁶ to 2¹²⁶.</param>
    /// <param name="targets">N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss of softmax(z / T), not multiplied by T².</returns>
    /// <exception cref="ArgumentException">The input is empty, the targets differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is not positive and finite.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(
        ReadOnlySpan<float> logits,
        float temperature,
        ReadOnlySpan<float> targets,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropy(logits, temperature, targets, logits.Length)
            : SizedKernel<Reproducible>.CrossEntropy(logits, temperature, targets, logits.Length);
    }

    /// <summary>Writes the gradient of the cross-entropy of a label at a temperature with respect to the logits, (p − onehot) · scale / T.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="temperature">The temperature T, positive and finite: 2⁻¹²⁶ to 2¹²⁶.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss of softmax(z / T), not multiplied by T².</returns>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index, or the temperature is not positive and finite.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> logits,
        float temperature,
        int label,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyGradient(logits, temperature, label, destination, scale, logits.Length)
            : SizedKernel<Reproducible>.CrossEntropyGradient(logits, temperature, label, destination, scale, logits.Length);
    }

    /// <summary>Writes the gradient of the cross-entropy of soft targets at a temperature with respect to the logits, (Σt · p − t) · scale / T.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="temperature">The temperature T, positive and finite: 2⁻¹²⁶ to 2¹²⁶.</param>
    /// <param name="targets">N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss of softmax(z / T), not multiplied by T².</returns>
    /// <exception cref="ArgumentException">The input is empty, the targets differ in length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is not positive and finite.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> logits,
        float temperature,
        ReadOnlySpan<float> targets,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyGradient(logits, temperature, targets, destination, scale, logits.Length)
            : SizedKernel<Reproducible>.CrossEntropyGradient(logits, temperature, targets, destination, scale, logits.Length);
    }
}
