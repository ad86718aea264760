using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Truncated rows, and samplers beside <c>Sample</c>.</content>
public static partial class GenericKernel
{
    /// <summary>Leaves classes out of a row, which become −∞: top-k, top-p and min-p, at a temperature.</summary>
    /// <remarks>What is left are the logits divided by the temperature, the scores that Hugging Face transformers calls processed; at temperature 0 the logit of the first maximum, at +∞ zeros. Their softmax has the probabilities with which <see cref="Sample(ReadOnlySpan{float}, SamplerOptions, double, KernelArithmetic)"/> draws.</remarks>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="options">The temperature, and which classes are left out.</param>
    /// <param name="destination">At least N floats. May be the same memory as the input, but not overlap it otherwise. All NaN if a logit is NaN or +∞, or all are −∞.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter, or the two overlap partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Truncate(
        ReadOnlySpan<float> logits,
        SamplerOptions options,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.Truncate(logits, options, destination, logits.Length);
        }
        else
        {
            SizedKernel<Reproducible>.Truncate(logits, options, destination, logits.Length);
        }
    }

    /// <summary>Draws a class of a truncated row: one that is left after top-k, top-p and min-p, at a temperature.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="options">The temperature, and which classes are left out.</param>
    /// <param name="uniform">A number in [0, 1) from the caller's random generator.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class; never one of probability 0. −1 if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        SamplerOptions options,
        double uniform,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, options, uniform, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, options, uniform, logits.Length);
    }

    /// <summary>Draws a class with given probabilities, or in proportion to weights, which need not add up to 1.</summary>
    /// <param name="probabilities">N probabilities or weights of 0 or more, N ≥ 1.</param>
    /// <param name="uniform">A number in [0, 1) from the caller's random generator.</param>
    /// <returns>The class; never one of probability 0. −1 if a number is negative, NaN or +∞, or all are 0.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int SampleFromProbabilities(ReadOnlySpan<float> probabilities, double uniform)
    {
        KernelArguments.RequireNotEmpty(probabilities.Length, nameof(probabilities));
        return SizedKernel<Reproducible>.SampleFromProbabilities(probabilities, uniform, probabilities.Length);
    }

    /// <summary>Draws classes one after another, none twice, each with the probabilities of softmax of those that are left.</summary>
    /// <remarks>The distribution of the k largest logits with Gumbel noise: W. Kool and others, "Stochastic beams and where to find them" (2019).</remarks>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="uniforms">k numbers in [0, 1), one for each draw, 1 ≤ k ≤ N.</param>
    /// <param name="destination">At least k integers. The classes in the order in which they were drawn; −1 from where none of probability above 0 is left, and everywhere if a logit is NaN or +∞.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, there are no numbers or more than classes, the destination is shorter, or it overlaps an input.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleWithoutReplacement(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<double> uniforms,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleWithoutReplacement(logits, uniforms, destination, logits.Length);
        }
        else
        {
            SizedKernel<Reproducible>.SampleWithoutReplacement(logits, uniforms, destination, logits.Length);
        }
    }

    /// <summary>Draws a class with the probabilities of softmax by a number for each class: the first maximum of z − log(−log u).</summary>
    /// <remarks>The Gumbel-max trick: C. J. Maddison and others, "A* sampling" (2014). Numbers below 2⁻¹⁰²², among them 0, are taken for 2⁻¹⁰²².</remarks>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="uniforms">N numbers in [0, 1), one for each class.</param>
    /// <returns>The class; never one of probability 0. −1 if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty, or there are not as many numbers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int SampleGumbel(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return SizedKernel<Reproducible>.SampleGumbel(logits, uniforms, logits.Length);
    }

    /// <summary>Leaves classes out of each row, which become −∞: top-k, top-p and min-p, at a temperature.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="options">The temperature, and which classes are left out.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as the input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, the destination is shorter, or the two overlap partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void TruncateBatch(
        ReadOnlySpan<float> logits,
        int size,
        SamplerOptions options,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.TruncateBatch(logits, options, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.TruncateBatch(logits, options, destination, size);
        }
    }

    /// <summary>Draws a class of each row, after top-k, top-p and min-p, at a temperature.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="options">The temperature, and which classes are left out.</param>
    /// <param name="uniforms">One number in [0, 1) per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        SamplerOptions options,
        ReadOnlySpan<double> uniforms,
        int size,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, options, uniforms, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, options, uniforms, destination, size);
        }
    }

    /// <summary>Draws a class for each row of given probabilities, or in proportion to weights.</summary>
    /// <param name="probabilities">rows × N probabilities or weights of 0 or more, row by row.</param>
    /// <param name="uniforms">One number in [0, 1) per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleFromProbabilitiesBatch(
        ReadOnlySpan<float> probabilities,
        ReadOnlySpan<double> uniforms,
        int size,
        Span<int> destination)
    {
        KernelArguments.RequireSize(size);
        SizedKernel<Reproducible>.SampleFromProbabilitiesBatch(probabilities, uniforms, destination, size);
    }

    /// <summary>Draws classes of each row one after another, none twice, each with the probabilities of softmax of those that are left.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="uniforms">rows × k numbers in [0, 1), one for each draw, row by row, 1 ≤ k ≤ N.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × k integers, row by row. The classes in the order in which they were drawn; −1 from where none of probability above 0 is left, and everywhere if a logit is NaN or +∞.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, there are not as many numbers for each row or more than classes, the destination is shorter, or it overlaps an input.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleWithoutReplacementBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<double> uniforms,
        int size,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleWithoutReplacementBatch(logits, uniforms, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleWithoutReplacementBatch(logits, uniforms, destination, size);
        }
    }

    /// <summary>Draws a class for each row by a number for each class: the first maximum of z − log(−log u).</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="uniforms">rows × N numbers in [0, 1), one for each class.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <exception cref="ArgumentException">An input is not a whole number of rows, there are not as many numbers, the destination is shorter, or it overlaps an input.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleGumbelBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<double> uniforms,
        int size,
        Span<int> destination)
    {
        KernelArguments.RequireSize(size);
        SizedKernel<Reproducible>.SampleGumbelBatch(logits, uniforms, destination, size);
    }
}
