using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// Cross-entropy of batches with options: labels in groups of rows where that can be, all else row by row, each with whatever is to be written
/// beside the loss. The losses are those of the methods without options, on what <see cref="LossRows{TArithmetic}"/> makes of a row.
/// Arguments have been checked.
/// </summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class OptionLosses<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>Losses of labels.</summary>
    /// <typeparam name="TLabel">The type of a label.</typeparam>
    /// <typeparam name="TReader">What reads it.</typeparam>
    /// <param name="logits">The logits of all rows.</param>
    /// <param name="labels">A label for each row.</param>
    /// <param name="options">The options.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="outputs">What is written.</param>
    /// <returns>What the reduction gives.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float OfLabels<TLabel, TReader>(
        ReadOnlySpan<float> logits, ReadOnlySpan<TLabel> labels, in CrossEntropyOptions options, EmptyRows emptyRows, int size, LossOutputs outputs)
        where TLabel : struct
        where TReader : struct, ILabelReader<TLabel>
    {
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], LossRows<TArithmetic>.Workspace(options, size, ofTargets: false));
        LossRows<TArithmetic> rows = new(options, emptyRows, size, workspace.Floats);
        double divisor = 0.0;
        foreach (TLabel each in labels)
        {
            long label = default(TReader).Read(each);
            divisor += label == rows.IgnoredLabel ? 0f : rows.Weight((int)label);
        }

        double factor = rows.Factor(outputs.Scale, divisor);

        // Logits that options change need a place, which is that of their gradient.
        bool grouped = !rows.Smooths && outputs.LogProbabilities.IsEmpty && !(rows.ChangesLogits && outputs.Gradient.IsEmpty);
        double total = grouped
            ? InGroups<TLabel, TReader>(rows, logits, labels, size, outputs, factor)
            : RowByRow<TLabel, TReader>(rows, logits, labels, size, outputs, factor);
        return rows.Reduce(total, divisor, labels.Length);
    }

    /// <summary>Losses of soft targets.</summary>
    /// <param name="logits">The logits of all rows.</param>
    /// <param name="targets">As many targets.</param>
    /// <param name="options">The options.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="outputs">What is written.</param>
    /// <returns>What the reduction gives.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float OfTargets(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, in CrossEntropyOptions options, EmptyRows emptyRows, int size, LossOutputs outputs)
    {
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], LossRows<TArithmetic>.Workspace(options, size, ofTargets: true));
        LossRows<TArithmetic> rows = new(options, emptyRows, size, workspace.Floats);
        int count = logits.Length / size;
        double factor = rows.Factor(outputs.Scale, count);
        double total = 0.0;
        for (int row = 0; row < count; row++)
        {
            Span<float> gradient = RowOf(outputs.Gradient, row, size);
            ReadOnlySpan<bool> mask = rows.Mask(row);
            ReadOnlySpan<float> z = rows.Logits(logits.Slice(row * size, size), mask, out bool isZero);
            float loss = 0f;
            if (isZero)
            {
                gradient.Clear();
            }
            else
            {
                loss = OfTargets(z, rows.Targets(targets.Slice(row * size, size), mask), mask, gradient, (float)factor);
            }

            total += loss;
            WriteLoss(outputs.Losses, row, loss);
        }

        return rows.Reduce(total, count, count);
    }

    /// <summary>The losses of labels whose targets are not smoothed, and their gradients if there is room for them.</summary>
    /// <typeparam name="TLabel">The type of a label.</typeparam>
    /// <typeparam name="TReader">What reads it.</typeparam>
    /// <param name="rows">What the options make of rows.</param>
    /// <param name="logits">The logits of all rows.</param>
    /// <param name="labels">A label for each row.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="outputs">What is written: gradients, if options change logits.</param>
    /// <param name="factor">What the gradient of a row of weight 1 is multiplied by.</param>
    /// <returns>The sum of the losses, in row order.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static double InGroups<TLabel, TReader>(
        in LossRows<TArithmetic> rows, ReadOnlySpan<float> logits, ReadOnlySpan<TLabel> labels, int size, LossOutputs outputs, double factor)
        where TLabel : struct
        where TReader : struct, ILabelReader<TLabel>
    {
        Span<int> some = stackalloc int[LabelBlock.MostRows];
        Span<float> scales = stackalloc float[LabelBlock.MostRows];
        Span<float> losses = stackalloc float[LabelBlock.MostRows];
        scales.Clear();
        int count = 0;
        double total = 0.0;
        for (int row = 0; row < labels.Length; row++)
        {
            long label = default(TReader).Read(labels[row]);
            Span<float> gradient = RowOf(outputs.Gradient, row, size);
            bool counts = label != rows.IgnoredLabel &&
                (!rows.ChangesLogits || rows.TryChange(logits.Slice(row * size, size), rows.Mask(row), gradient));
            if (counts)
            {
                some[count] = (int)label;
                scales[count] = (float)(factor * rows.Weight((int)label));
                count++;
            }
            else
            {
                gradient.Clear();
                WriteLoss(outputs.Losses, row, 0f);
            }

            // A group is rows without a gap.
            int end = counts ? row + 1 : row;
            if (!counts || count == LabelBlock.MostRows || end == labels.Length)
            {
                total = Add(rows, logits, new LabelBlock(some.Slice(0, count), scales, losses), end - count, size, outputs, total);
                count = 0;
            }
        }

        return total;
    }

    [MethodImpl(Compilation.AtOnce)]
    private static double Add(
        in LossRows<TArithmetic> rows, ReadOnlySpan<float> logits, LabelBlock block, int first, int size, LossOutputs outputs, double total)
    {
        ReadOnlySpan<int> labels = block.Labels;
        if (outputs.Gradient.IsEmpty)
        {
            RowLoops<TArithmetic>.CrossEntropies(logits.Slice(first * size), size, block, size);
        }
        else
        {
            Span<float> gradients = outputs.Gradient.Slice(first * size, labels.Length * size);
            ReadOnlySpan<float> z = rows.ChangesLogits ? gradients : logits.Slice(first * size);
            RowLoops<TArithmetic>.CrossEntropyGradients(z, size, block, gradients, size, size);
            for (int row = 0; row < labels.Length; row++)
            {
                RowMasks.AllowGradient(gradients.Slice(row * size, size), rows.Mask(first + row), labels[row], block.Scales[row]);
            }
        }

        for (int row = 0; row < labels.Length; row++)
        {
            float loss = Weighted(rows.Weight(labels[row]), block.Losses[row]);
            total += loss;
            WriteLoss(outputs.Losses, first + row, loss);
        }

        return total;
    }

    [MethodImpl(Compilation.AtOnce)]
    private static double RowByRow<TLabel, TReader>(
        in LossRows<TArithmetic> rows, ReadOnlySpan<float> logits, ReadOnlySpan<TLabel> labels, int size, LossOutputs outputs, double factor)
        where TLabel : struct
        where TReader : struct, ILabelReader<TLabel>
    {
        double total = 0.0;
        for (int row = 0; row < labels.Length; row++)
        {
            long label = default(TReader).Read(labels[row]);
            bool counts = label != rows.IgnoredLabel;
            float loss = 0f;
            if (counts || !outputs.LogProbabilities.IsEmpty)
            {
                ReadOnlySpan<bool> mask = rows.Mask(row);
                ReadOnlySpan<float> z = rows.Logits(logits.Slice(row * size, size), mask, out bool isZero);
                if (counts && !isZero)
                {
                    loss = rows.Smooths
                        ? OfTargets(z, rows.Targets((int)label, mask), mask, RowOf(outputs.Gradient, row, size), (float)factor)
                        : Weighted(rows.Weight((int)label), RowLoops<TArithmetic>.CrossEntropy(z, (int)label));
                }

                WriteLogProbabilities(z, isZero, RowOf(outputs.LogProbabilities, row, size));
                counts &= !isZero;
            }

            if (!counts)
            {
                RowOf(outputs.Gradient, row, size).Clear();
            }

            total += loss;
            WriteLoss(outputs.Losses, row, loss);
        }

        return total;
    }

    /// <summary>A loss times its weight. What weighs nothing is 0, also where it is infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Weighted(float weight, float loss) => weight == 0f && float.IsPositiveInfinity(loss) ? 0f : (float)(weight * loss);

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static float OfTargets(ReadOnlySpan<float> z, ReadOnlySpan<float> targets, ReadOnlySpan<bool> mask, Span<float> gradient, float scale)
    {
        if (gradient.IsEmpty)
        {
            return RowLoops<TArithmetic>.CrossEntropy(z, targets);
        }

        float loss = RowLoops<TArithmetic>.CrossEntropyGradient(z, targets, gradient, scale);
        RowMasks.AllowGradient(gradient, mask);
        return loss;
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void WriteLogProbabilities(ReadOnlySpan<float> z, bool isZero, Span<float> destination)
    {
        if (destination.IsEmpty)
        {
            return;
        }

        // An empty row holds the logarithms of 0 already.
        if (isZero)
        {
            z.CopyTo(destination);
        }
        else
        {
            RowLoops<TArithmetic>.LogSoftmax(z, destination);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteLoss(Span<float> losses, int row, float loss)
    {
        if (!losses.IsEmpty)
        {
            losses[row] = loss;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Span<float> RowOf(Span<float> rows, int row, int size) => rows.IsEmpty ? default : rows.Slice(row * size, size);
}
