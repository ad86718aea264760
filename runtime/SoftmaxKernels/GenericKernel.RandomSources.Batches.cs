using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Batches of samplers that take their numbers from a generator.</content>
public static partial class GenericKernel
{
    /// <summary>Draws a class for each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="random">The generator, which gives the next number for each row, in row order. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input. Or the generator is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        int size,
        ref KernelRandom random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, ref random, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, ref random, destination, size);
        }
    }

    /// <summary>Draws a class for each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="random">The generator, which gives the next number for each row, in row order. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        int size,
        Random random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, random, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, random, destination, size);
        }
    }

    /// <summary>Draws a class for each row at a temperature.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="random">The generator, which gives the next number for each row, in row order. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input. Or the generator is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or the temperature is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        int size,
        float temperature,
        ref KernelRandom random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, temperature, ref random, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, temperature, ref random, destination, size);
        }
    }

    /// <summary>Draws a class for each row at a temperature.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="random">The generator, which gives the next number for each row, in row order. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or the temperature is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        int size,
        float temperature,
        Random random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, temperature, random, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, temperature, random, destination, size);
        }
    }

    /// <summary>Draws a class of each row, after top-k, top-p and min-p, at a temperature.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="options">The temperature, and which classes are left out.</param>
    /// <param name="random">The generator, which gives the next number for each row, in row order. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input. Or the generator is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        int size,
        SamplerOptions options,
        ref KernelRandom random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, options, ref random, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, options, ref random, destination, size);
        }
    }

    /// <summary>Draws a class of each row, after top-k, top-p and min-p, at a temperature.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="options">The temperature, and which classes are left out.</param>
    /// <param name="random">The generator, which gives the next number for each row, in row order. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        int size,
        SamplerOptions options,
        Random random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, options, random, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, options, random, destination, size);
        }
    }

    /// <summary>Draws one of the allowed classes for each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each class of each row, or N flags for all rows: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="random">The generator, which gives the next number for each row, in row order. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, there are not as many flags as for one row or all, another span is shorter than that needs, or the destination overlaps an input. Or the generator is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        int size,
        ref KernelRandom random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, allowed, ref random, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, allowed, ref random, destination, size);
        }
    }

    /// <summary>Draws one of the allowed classes for each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each class of each row, or N flags for all rows: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="random">The generator, which gives the next number for each row, in row order. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, there are not as many flags as for one row or all, another span is shorter than that needs, or the destination overlaps an input.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        int size,
        Random random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, allowed, random, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, allowed, random, destination, size);
        }
    }

    /// <summary>Draws one of the allowed classes for each row at a temperature.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each class of each row, or N flags for all rows: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="random">The generator, which gives the next number for each row, in row order. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, there are not as many flags as for one row or all, another span is shorter than that needs, or the destination overlaps an input. Or the generator is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or the temperature is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        int size,
        float temperature,
        ref KernelRandom random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, allowed, temperature, ref random, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, allowed, temperature, ref random, destination, size);
        }
    }

    /// <summary>Draws one of the allowed classes for each row at a temperature.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each class of each row, or N flags for all rows: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="random">The generator, which gives the next number for each row, in row order. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, there are not as many flags as for one row or all, another span is shorter than that needs, or the destination overlaps an input.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or the temperature is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        int size,
        float temperature,
        Random random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, allowed, temperature, random, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, allowed, temperature, random, destination, size);
        }
    }

    /// <summary>Draws a class for each row of given probabilities, or in proportion to weights.</summary>
    /// <param name="probabilities">rows × N probabilities or weights of 0 or more, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="random">The generator, which gives the next number for each row, in row order. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input. Or the generator is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleFromProbabilitiesBatch(
        ReadOnlySpan<float> probabilities,
        int size,
        ref KernelRandom random,
        Span<int> destination)
    {
        KernelArguments.RequireSize(size);
        SizedKernel<Reproducible>.SampleFromProbabilitiesBatch(probabilities, ref random, destination, size);
    }

    /// <summary>Draws a class for each row of given probabilities, or in proportion to weights.</summary>
    /// <param name="probabilities">rows × N probabilities or weights of 0 or more, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="random">The generator, which gives the next number for each row, in row order. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleFromProbabilitiesBatch(ReadOnlySpan<float> probabilities, int size, Random random, Span<int> destination)
    {
        KernelArguments.RequireSize(size);
        SizedKernel<Reproducible>.SampleFromProbabilitiesBatch(probabilities, random, destination, size);
    }

    /// <summary>Draws classes of each row one after another, none twice, each with the probabilities of softmax of those that are left.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="random">The generator, which gives the next number for each integer, row by row. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">rows × k integers, row by row, 1 ≤ k ≤ N. The classes in the order in which they were drawn; −1 from where none of probability above 0 is left, and everywhere if a logit is NaN or +∞.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, the destination does not hold as many integers for each row, 1 to N, or it overlaps the input. Or the generator is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleWithoutReplacementBatch(
        ReadOnlySpan<float> logits,
        int size,
        ref KernelRandom random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleWithoutReplacementBatch(logits, ref random, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleWithoutReplacementBatch(logits, ref random, destination, size);
        }
    }

    /// <summary>Draws classes of each row one after another, none twice, each with the probabilities of softmax of those that are left.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="random">The generator, which gives the next number for each integer, row by row. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">rows × k integers, row by row, 1 ≤ k ≤ N. The classes in the order in which they were drawn; −1 from where none of probability above 0 is left, and everywhere if a logit is NaN or +∞.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, the destination does not hold as many integers for each row, 1 to N, or it overlaps the input.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleWithoutReplacementBatch(
        ReadOnlySpan<float> logits,
        int size,
        Random random,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleWithoutReplacementBatch(logits, random, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleWithoutReplacementBatch(logits, random, destination, size);
        }
    }

    /// <summary>Draws a class for each row by a number for each class: the first maximum of z − log(−log u).</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="random">The generator, which gives the next rows × N numbers. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input. Or the generator is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleGumbelBatch(ReadOnlySpan<float> logits, int size, ref KernelRandom random, Span<int> destination)
    {
        KernelArguments.RequireSize(size);
        SizedKernel<Reproducible>.SampleGumbelBatch(logits, ref random, destination, size);
    }

    /// <summary>Draws a class for each row by a number for each class: the first maximum of z − log(−log u).</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="random">The generator, which gives the next rows × N numbers. Where an argument is refused it stays as it was.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input.</exception>
    /// <exception cref="ArgumentNullException">There is no generator.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleGumbelBatch(ReadOnlySpan<float> logits, int size, Random random, Span<int> destination)
    {
        KernelArguments.RequireSize(size);
        SizedKernel<Reproducible>.SampleGumbelBatch(logits, random, destination, size);
    }
}
