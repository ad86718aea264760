using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The argument checks of losses with options, and of labels of any type.</summary>
internal static class LossArguments
{
    /// <summary>Requires a temperature that has a reciprocal.</summary>
    /// <param name="temperature">The temperature.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is taken as 0 or as infinite, or is NaN.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireTemperature(float temperature, string name = "temperature")
    {
        if (!(temperature >= Constants.SmallestTemperature && temperature <= Constants.LargestTemperature))
        {
            ThrowTemperature(temperature, name);
        }
    }

    /// <summary>Requires options that can be done.</summary>
    /// <param name="options">The options.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="size">The number of classes.</param>
    /// <exception cref="ArgumentException">There are other numbers of weights or flags than are needed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Require(in CrossEntropyOptions options, int rows, int size)
    {
        if (!options.ClassWeights.IsEmpty)
        {
            KernelArguments.RequireLength(options.ClassWeights.Length, size, nameof(options));
            RequireWeights(options.ClassWeights, nameof(options), nameof(options.ClassWeights));
        }

        if (!options.Allowed.IsEmpty)
        {
            KernelArguments.RequireMask(options.Allowed.Length, rows, size, nameof(options));
        }

        RequireSmoothing(options.LabelSmoothing, nameof(options));
        RequireReduction(options.Reduction, nameof(options));
        RequireTemperature(options.Temperature, nameof(options));
    }

    /// <summary>Requires options that can be done, of what needs one number or does not.</summary>
    /// <param name="options">The options.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="isReduced">Whether the losses have to become one number.</param>
    /// <exception cref="ArgumentException">There are other weights than one for each class.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A weight is negative, infinite or NaN, the smoothing is outside [0, 1], or the reduction is unknown or gives no number.
    /// </exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Require(BinaryCrossEntropyOptions options, int size, bool isReduced)
    {
        if (!options.PositiveWeights.IsEmpty && options.PositiveWeights.Length != size)
        {
            throw new ArgumentException($"There are {options.PositiveWeights.Length} positive weights; the kernel takes none or exactly {size}.", nameof(options));
        }

        RequireWeights(options.PositiveWeights, nameof(options), nameof(options.PositiveWeights));
        RequireSmoothing(options.LabelSmoothing, nameof(options));
        RequireReduction(options.Reduction, nameof(options));
        if (isReduced && options.Reduction == LossReduction.None)
        {
            ThrowOption(
                nameof(options), options.Reduction, "Losses that are not reduced are no number: the method with a destination hands them out.");
        }
    }

    /// <summary>Requires a reduction that gives a number.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentOutOfRangeException">The losses are to stay for themselves, and there is no room for them.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireReduced(in CrossEntropyOptions options)
    {
        if (options.Reduction == LossReduction.None)
        {
            ThrowOption(nameof(options), options.Reduction, "Losses that are not reduced are no number: the overload with losses hands them out.");
        }
    }

    /// <summary>Requires that what is written does not touch what options read.</summary>
    /// <param name="options">The options.</param>
    /// <param name="destination">What is written.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentException">The two overlap.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void RequireApart(in CrossEntropyOptions options, Span<float> destination, string name = "destination")
    {
        KernelArguments.RequireApart(options.ClassWeights, destination, name);
        KernelArguments.RequireApart(options.Allowed, destination, name);
    }

    /// <summary>Requires class indices.</summary>
    /// <typeparam name="TLabel">The type of a label.</typeparam>
    /// <typeparam name="TReader">What reads it.</typeparam>
    /// <param name="labels">The labels.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="ignored">A label that is none, but stands for a row that does not count.</param>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void RequireLabels<TLabel, TReader>(ReadOnlySpan<TLabel> labels, int size, int? ignored = null)
        where TLabel : struct
        where TReader : struct, ILabelReader<TLabel>
    {
        for (int row = 0; row < labels.Length; row++)
        {
            long label = default(TReader).Read(labels[row]);
            if (unchecked((ulong)label) >= (ulong)size && label != ignored)
            {
                ThrowLabel(nameof(labels), row, label, size, ignored);
            }
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void RequireWeights(ReadOnlySpan<float> weights, string name, string property)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0f && weights[i] <= float.MaxValue))
            {
                ThrowOption(
                    name,
                    weights[i],
                    string.Format(CultureInfo.InvariantCulture, "{0}[{1}] is {2:R}; a weight must be finite and 0 or more.", property, i, weights[i]));
            }
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void RequireSmoothing(float smoothing, string name)
    {
        if (!(smoothing >= 0f && smoothing <= 1f))
        {
            ThrowOption(name, smoothing, "The label smoothing must be in [0, 1].");
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void RequireReduction(LossReduction reduction, string name)
    {
        if (reduction is not (LossReduction.Mean or LossReduction.Sum or LossReduction.None))
        {
            ThrowOption(name, reduction, "Unknown reduction.");
        }
    }

    [DoesNotReturn]
    private static void ThrowTemperature(float temperature, string name) => throw new ArgumentOutOfRangeException(
        name, temperature, "The temperature of a loss must be positive and finite, 2^-126 to 2^126.");

    [DoesNotReturn]
    private static void ThrowOption(string name, object value, string message) => throw new ArgumentOutOfRangeException(name, value, message);

    [DoesNotReturn]
    private static void ThrowLabel(string name, int row, long label, int size, int? ignored) => throw new ArgumentOutOfRangeException(
        name,
        label,
        string.Format(
            CultureInfo.InvariantCulture,
            "labels[{0}] is {1}; a label must be a class index, 0 to {2}{3}.",
            row,
            label,
            size - 1,
            ignored is { } other ? string.Format(CultureInfo.InvariantCulture, ", or the ignored label, {0}", other) : string.Empty));
}
