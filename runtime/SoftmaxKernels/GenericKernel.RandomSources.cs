using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Samplers that take their numbers from a generator.</content>
public static partial class GenericKernel
{
    /// <summary>Draws a class with the probabilities of softmax.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="random">The generator, which gives the next number. Where an argument is refused it stays as it was.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class; never one of probability 0. −1 if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty. Or the generator is the default value.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        ref KernelRandom random,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, ref random, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, ref random, logits.Length);
    }

    /// <summary>Draws a class with the probabilities of softmax.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="random">The generator, which gives the next number. Where an argument is refused it stays as it was.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class; never one of probability 0. −1 if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        Random random,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, random, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, random, logits.Length);
    }

    /// <summary>Draws a class with the probabilities of softmax at a temperature.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="random">The generator, which gives the next number. Where an argument is refused it stays as it was.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class; never one of probability 0. −1 if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty. Or the generator is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        float temperature,
        ref KernelRandom random,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, temperature, ref random, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, temperature, ref random, logits.Length);
    }

    /// <summary>Draws a class with the probabilities of softmax at a temperature.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="random">The generator, which gives the next number. Where an argument is refused it stays as it was.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class; never one of probability 0. −1 if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        float temperature,
        Random random,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, temperature, random, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, temperature, random, logits.Length);
    }

    /// <summary>Draws a class of a truncated row: one that is left after top-k, top-p and min-p, at a temperature.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="options">The temperature, and which classes are left out.</param>
    /// <param name="random">The generator, which gives the next number. Where an argument is refused it stays as it was.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class; never one of probability 0. −1 if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty. Or the generator is the default value.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        SamplerOptions options,
        ref KernelRandom random,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, options, ref random, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, options, ref random, logits.Length);
    }

    /// <summary>Draws a class of a truncated row: one that is left after top-k, top-p and min-p, at a temperature.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="options">The temperature, and which classes are left out.</param>
    /// <param name="random">The generator, which gives the next number. Where an argument is refused it stays as it was.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class; never one of probability 0. −1 if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        SamplerOptions options,
        Random random,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, options, random, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, options, random, logits.Length);
    }

    /// <summary>Draws one of the allowed classes with the probabilities of softmax.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="random">The generator, which gives the next number. Where an argument is refused it stays as it was.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class, never a forbidden one; −1 if nothing is allowed, or only −∞, or a logit that is allowed is NaN or +∞.</returns>
    /// <exception cref="ArgumentException">The input is empty, or there are not as many flags. Or the generator is the default value.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        ref KernelRandom random,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, allowed, ref random, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, allowed, ref random, logits.Length);
    }

    /// <summary>Draws one of the allowed classes with the probabilities of softmax.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="random">The generator, which gives the next number. Where an argument is refused it stays as it was.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class, never a forbidden one; −1 if nothing is allowed, or only −∞, or a logit that is allowed is NaN or +∞.</returns>
    /// <exception cref="ArgumentException">The input is empty, or there are not as many flags.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        Random random,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, allowed, random, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, allowed, random, logits.Length);
    }

    /// <summary>Draws one of the allowed classes with the probabilities of softmax at a temperature.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="random">The generator, which gives the next number. Where an argument is refused it stays as it was.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class, never a forbidden one; −1 if nothing is allowed, or only −∞, or a logit that is allowed is NaN or +∞.</returns>
    /// <exception cref="ArgumentException">The input is empty, or there are not as many flags. Or the generator is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        float temperature,
        ref KernelRandom random,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, allowed, temperature, ref random, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, allowed, temperature, ref random, logits.Length);
    }

    /// <summary>Draws one of the allowed classes with the probabilities of softmax at a temperature.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="random">The generator, which gives the next number. Where an argument is refused it stays as it was.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class, never a forbidden one; −1 if nothing is allowed, or only −∞, or a logit that is allowed is NaN or +∞.</returns>
    /// <exception cref="ArgumentException">The input is empty, or there are not as many flags.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        float temperature,
        Random random,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, allowed, temperature, random, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, allowed, temperature, random, logits.Length);
    }

    /// <summary>Draws a class with given probabilities, or in proportion to weights, which need not add up to 1.</summary>
    /// <param name="probabilities">N probabilities or weights of 0 or more, N ≥ 1.</param>
    /// <param name="random">The generator, which gives the next number. Where an argument is refused it stays as it was.</param>
    /// <returns>The class; never one of probability 0. −1 if a number is negative, NaN or +∞, or all are 0.</returns>
    /// <exception cref="ArgumentException">The input is empty. Or the generator is the default value.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int SampleFromProbabilities(ReadOnlySpan<float> probabilities, ref KernelRandom random)
    {
        KernelArguments.RequireNotEmpty(probabilities.Length, nameof(probabilities));
        return SizedKernel<Reproducible>.SampleFromProbabilities(probabilities, ref random, probabilities.Length);
    }

    /// <summary>Draws a class with given probabilities, or in proportion to weights, which need not add up to 1.</summary>
    /// <param name="probabilities">N probabilities or weights of 0 or more, N ≥ 1.</param>
    /// <param name="random">The generator, which gives the next number. Where an argument is refused it stays as it was.</param>
    /// <returns>The class; never one of probability 0. −1 if a number is negative, NaN or +∞, or all are 0.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int SampleFromProbabilities(ReadOnlySpan<float> probabilities, Random random)
    {
        KernelArguments.RequireNotEmpty(probabilities.Length, nameof(probabilities));
        return SizedKernel<Reproducible>.SampleFromProbabilities(probabilities, random, probabilities.Length);
    }

    /// <summary>Draws classes one after another, none twice, each with the probabilities of softmax of those that are left.</summary>
    /// <remarks>The distribution of the k largest logits with Gumbel noise: W. Kool and others, "Stochastic beams and where to find them" (2019).</remarks>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="random">The generator, which gives the next number for each integer. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">k integers, 1 ≤ k ≤ N. The classes in the order in which they were drawn; −1 from where none of probability above 0 is left, and everywhere if a logit is NaN or +∞.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is empty or longer than the input, or it overlaps the input. Or the generator is the default value.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleWithoutReplacement(
        ReadOnlySpan<float> logits,
        ref KernelRandom random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleWithoutReplacement(logits, ref random, destination, logits.Length);
        }
        else
        {
            SizedKernel<Reproducible>.SampleWithoutReplacement(logits, ref random, destination, logits.Length);
        }
    }

    /// <summary>Draws classes one after another, none twice, each with the probabilities of softmax of those that are left.</summary>
    /// <remarks>The distribution of the k largest logits with Gumbel noise: W. Kool and others, "Stochastic beams and where to find them" (2019).</remarks>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="random">The generator, which gives the next number for each integer. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">k integers, 1 ≤ k ≤ N. The classes in the order in which they were drawn; −1 from where none of probability above 0 is left, and everywhere if a logit is NaN or +∞.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is empty or longer than the input, or it overlaps the input.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleWithoutReplacement(
        ReadOnlySpan<float> logits,
        Random random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleWithoutReplacement(logits, random, destination, logits.Length);
        }
        else
        {
            SizedKernel<Reproducible>.SampleWithoutReplacement(logits, random, destination, logits.Length);
        }
    }

    /// <summary>Draws a class with the probabilities of softmax by a number for each class: the first maximum of z − log(−log u).</summary>
    /// <remarks>The Gumbel-max trick: C. J. Maddison and others, "A* sampling" (2014). Numbers below 2⁻¹⁰²², among them 0, are taken for 2⁻¹⁰²².</remarks>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="random">The generator, which gives the next N numbers. Where an argument is refused it stays as it was.</param>
    /// <returns>The class; never one of probability 0. −1 if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty. Or the generator is the default value.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int SampleGumbel(ReadOnlySpan<float> logits, ref KernelRandom random)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return SizedKernel<Reproducible>.SampleGumbel(logits, ref random, logits.Length);
    }

    /// <summary>Draws a class with the probabilities of softmax by a number for each class: the first maximum of z − log(−log u).</summary>
    /// <remarks>The Gumbel-max trick: C. J. Maddison and others, "A* sampling" (2014). Numbers below 2⁻¹⁰²², among them 0, are taken for 2⁻¹⁰²².</remarks>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="random">The generator, which gives the next N numbers. Where an argument is refused it stays as it was.</param>
    /// <returns>The class; never one of probability 0. −1 if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int SampleGumbel(ReadOnlySpan<float> logits, Random random)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return SizedKernel<Reproducible>.SampleGumbel(logits, random, logits.Length);
    }
}
