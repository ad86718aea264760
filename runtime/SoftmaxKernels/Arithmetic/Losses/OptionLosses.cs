using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// Cross-entropy of batches with options: one loop for labels and one for soft targets, each with whatever is to be written beside the
/// loss. The losses are those of the methods for a row, on what <see cref="LossRows{TArithmetic}"/> makes of it. Arguments have been checked.
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
                    loss = OfLabel(rows, z, (int)label, mask, RowOf(outputs.Gradient, row, size), factor);
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

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static float OfLabel(
        in LossRows<TArithmetic> rows, ReadOnlySpan<float> z, int label, ReadOnlySpan<bool> mask, Span<float> gradient, double factor)
    {
        if (rows.Smooths)
        {
            return OfTargets(z, rows.Targets(label, mask), mask, gradient, (float)factor);
        }

        float weight = rows.Weight(label);
        float loss;
        if (gradient.IsEmpty)
        {
            loss = RowLoops<TArithmetic>.CrossEntropy(z, label);
        }
        else
        {
            loss = RowLoops<TArithmetic>.CrossEntropyGradient(z, label, gradient, (float)(factor * weight));
            RowMasks.AllowGradient(gradient, mask);
        }

        // What weighs nothing is 0, also where it is infinite.
        return weight == 0f && float.IsPositiveInfinity(loss) ? 0f : (float)(weight * loss);
    }

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
