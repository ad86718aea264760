using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Losses of given probabilities.</content>
public static partial class GenericKernel
{
    /// <summary>Cross-entropy of given probabilities and a label: −log max(p, 2⁻¹²⁶) of the label.</summary>
    /// <param name="probabilities">N probabilities p, N ≥ 1.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss, at most 87.34.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyOfProbabilities(
        ReadOnlySpan<float> probabilities,
        int label,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(probabilities.Length, nameof(probabilities));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyOfProbabilities(probabilities, label, probabilities.Length)
            : SizedKernel<Reproducible>.CrossEntropyOfProbabilities(probabilities, label, probabilities.Length);
    }

    /// <summary>Writes the gradient of the cross-entropy of given probabilities and a label with respect to the probabilities: −scale / p for the label, or +0 where p is below 2⁻¹²⁶ and the loss constant; +0 for all others.</summary>
    /// <param name="probabilities">N probabilities p, N ≥ 1.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss, not scaled: the same bits as <see cref="CrossEntropyOfProbabilities(ReadOnlySpan{float}, int, KernelArithmetic)"/>.</returns>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyOfProbabilitiesGradient(
        ReadOnlySpan<float> probabilities,
        int label,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(probabilities.Length, nameof(probabilities));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyOfProbabilitiesGradient(probabilities, label, destination, scale, probabilities.Length)
            : SizedKernel<Reproducible>.CrossEntropyOfProbabilitiesGradient(probabilities, label, destination, scale, probabilities.Length);
    }

    /// <summary>Mean cross-entropy of a batch of given probabilities.</summary>
    /// <param name="probabilities">rows × N probabilities p, row by row.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, or another span has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyOfProbabilitiesBatch(
        ReadOnlySpan<float> probabilities,
        ReadOnlySpan<int> labels,
        int size,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyOfProbabilitiesBatch(probabilities, labels, size)
            : SizedKernel<Reproducible>.CrossEntropyOfProbabilitiesBatch(probabilities, labels, size);
    }

    /// <summary>Writes the gradient of the cross-entropy of each row of given probabilities: −scale / p for its label, or +0 where p is below 2⁻¹²⁶; +0 for all others.</summary>
    /// <param name="probabilities">rows × N probabilities p, row by row.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; what is returned is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has another length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyOfProbabilitiesGradientBatch(
        ReadOnlySpan<float> probabilities,
        ReadOnlySpan<int> labels,
        int size,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyOfProbabilitiesGradientBatch(probabilities, labels, destination, scale, size)
            : SizedKernel<Reproducible>.CrossEntropyOfProbabilitiesGradientBatch(probabilities, labels, destination, scale, size);
    }

    /// <summary>Cross-entropy of given probabilities and soft targets: −Σᵢ tᵢ log max(pᵢ, 2⁻¹²⁶); a target of 0 adds nothing.</summary>
    /// <param name="probabilities">N probabilities p, N ≥ 1.</param>
    /// <param name="targets">N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyOfProbabilities(
        ReadOnlySpan<float> probabilities,
        ReadOnlySpan<float> targets,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(probabilities.Length, nameof(probabilities));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyOfProbabilities(probabilities, targets, probabilities.Length)
            : SizedKernel<Reproducible>.CrossEntropyOfProbabilities(probabilities, targets, probabilities.Length);
    }

    /// <summary>Writes the gradient of the cross-entropy of given probabilities and soft targets with respect to the probabilities, −t / p · scale, or +0 where p is below 2⁻¹²⁶ and the loss constant.</summary>
    /// <param name="probabilities">N probabilities p, N ≥ 1.</param>
    /// <param name="targets">N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss, not scaled: the same bits as <see cref="CrossEntropyOfProbabilities(ReadOnlySpan{float}, ReadOnlySpan{float}, KernelArithmetic)"/>.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyOfProbabilitiesGradient(
        ReadOnlySpan<float> probabilities,
        ReadOnlySpan<float> targets,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(probabilities.Length, nameof(probabilities));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyOfProbabilitiesGradient(probabilities, targets, destination, scale, probabilities.Length)
            : SizedKernel<Reproducible>.CrossEntropyOfProbabilitiesGradient(probabilities, targets, destination, scale, probabilities.Length);
    }

    /// <summary>Mean cross-entropy of a batch of given probabilities and soft targets.</summary>
    /// <param name="probabilities">rows × N probabilities p, row by row.</param>
    /// <param name="targets">rows × N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, or another span has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyOfProbabilitiesBatch(
        ReadOnlySpan<float> probabilities,
        ReadOnlySpan<float> targets,
        int size,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyOfProbabilitiesBatch(probabilities, targets, size)
            : SizedKernel<Reproducible>.CrossEntropyOfProbabilitiesBatch(probabilities, targets, size);
    }

    /// <summary>Writes the gradient of the cross-entropy of each row of given probabilities and soft targets, −t / p · scale, or +0 where p is below 2⁻¹²⁶.</summary>
    /// <param name="probabilities">rows × N probabilities p, row by row.</param>
    /// <param name="targets">rows × N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; what is returned is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has another length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyOfProbabilitiesGradientBatch(
        ReadOnlySpan<float> probabilities,
        ReadOnlySpan<float> targets,
        int size,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyOfProbabilitiesGradientBatch(probabilities, targets, destination, scale, size)
            : SizedKernel<Reproducible>.CrossEntropyOfProbabilitiesGradientBatch(probabilities, targets, destination, scale, size);
    }
}
