#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Log-softmax, losses and their gradients.</content>
internal static partial class RowLoops512<TArithmetic>
{
    /// <summary>What losses and log-probabilities need of a row.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    /// <returns>The statistics, whose results are NaN where those of the row are.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static RowStatistics Statistics(ref float x, int length)
    {
        if (IsShort(length))
        {
            return StatisticsOfShort(ref x, ref x, length, keepTerms: false);
        }

        float max = RowLoops512.Max(ref x, (nuint)length);
        return Lanes.IsUnshifted(max)
            ? Statistics<Unshifted>(ref x, ref x, (nuint)length, max, keepTerms: false)
            : Statistics<Shifted>(ref x, ref x, (nuint)length, max, keepTerms: false);
    }

    /// <summary>Log-softmax.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="y">The first log-probability, which may be the first logit.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmax(ref float x, ref float y, int length)
    {
        RowStatistics row = Statistics(ref x, length);
        RowLoops512.SubtractInDouble(ref x, ref y, (nuint)length, row.Max, row.LogSum);
    }

    /// <summary>The cross-entropy of soft targets.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="t">The first target.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    /// <returns>The loss.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyOfTargets(ref float x, ref float t, int length)
    {
        RowStatistics row = Statistics(ref x, length);
        double total = RowLoops512.SumTargets(ref x, ref t, (nuint)length, row.Max, out double weightedDistance);
        return row.Loss(total, weightedDistance);
    }

    /// <summary>The gradient of the cross-entropy of a label.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="label">The index of the label.</param>
    /// <param name="y">The first element of the gradient, which may be the first logit.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    /// <returns>The loss.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(ref float x, int label, ref float y, float scale, int length)
    {
        float labelLogit = Unsafe.Add(ref x, label);
        RowStatistics row = TermsAndStatistics(ref x, ref y, length);
        float labelTerm = Unsafe.Add(ref y, label);
        double scaledInverse = row.InverseSum * scale;
        RowLoops512.InlinedScale(ref y, (nuint)length, (float)scaledInverse);

        // The label's p − 1 is minus the sum of all others, not a difference.
        Unsafe.Add(ref y, label) = row.LabelGradient(labelLogit, labelTerm, scaledInverse);
        return row.Loss(labelLogit);
    }

    /// <summary>The gradient of the cross-entropy of soft targets.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="t">The first target.</param>
    /// <param name="y">The first element of the gradient, which may be that of an input.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    /// <returns>The loss.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientOfTargets(ref float x, ref float t, ref float y, float scale, int length)
    {
        RowStatistics row = Statistics(ref x, length);
        double total = RowLoops512.SumTargets(ref x, ref t, (nuint)length, row.Max, out double weightedDistance);
        float loss = row.Loss(total, weightedDistance);
        TargetGradient gradient = row.OfTargets(total, scale);
        if (Lanes.IsUnshifted(row.Max))
        {
            OfTargets<Unshifted>(ref x, ref t, ref y, (nuint)length, row.Max, gradient, scale);
        }
        else
        {
            OfTargets<Shifted>(ref x, ref t, ref y, (nuint)length, row.Max, gradient, scale);
        }

        return loss;
    }

    /// <summary>The statistics of a row, whose terms are kept. In the method that calls it, as the passes of softmax are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static RowStatistics TermsAndStatistics(ref float x, ref float y, int length)
    {
        if (IsShort(length))
        {
            return StatisticsOfShort(ref x, ref y, length, keepTerms: true);
        }

        float max = RowLoops512.InlinedMax(ref x, (nuint)length);
        return Lanes.IsUnshifted(max)
            ? InlinedStatistics<Unshifted>(ref x, ref y, (nuint)length, max, keepTerms: true)
            : Statistics<Shifted>(ref x, ref y, (nuint)length, max, keepTerms: true);
    }

    /// <summary>The statistics of a row with a maximum.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="y">Where the terms go if they are kept, which may be the row itself.</param>
    /// <param name="length">The length of the row.</param>
    /// <param name="max">Its maximum.</param>
    /// <param name="keepTerms">Whether the terms are kept.</param>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static RowStatistics Statistics<TRange>(ref float x, ref float y, nuint length, float max, bool keepTerms)
        where TRange : struct, ITermRange => InlinedStatistics<TRange>(ref x, ref y, length, max, keepTerms);

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static RowStatistics InlinedStatistics<TRange>(ref float x, ref float y, nuint length, float max, bool keepTerms)
        where TRange : struct, ITermRange
    {
        const int block = Contract.VirtualLanes;
        Unsafe.SkipInit(out LaneTotals totals);
        nuint whole = length - (length % Contract.Chunk);
        Vector512<float> maxima = Vector512.Create(max);
        Vector512<int> top = Top<TRange>(maxima);
        Vector512<int> ties = Vector512<int>.Zero;
        Vector512<float> lastTerms = Term<TRange>(Vector512.LoadUnsafe(ref x, length - Count), maxima, Vector512.Create(1f), top);
        for (nuint lane = 0; lane < block; lane += Count)
        {
            Vector512<double> lower = Vector512<double>.Zero;
            Vector512<double> upper = Vector512<double>.Zero;
            Vector512<float> rest;
            for (nuint i = lane; i < whole; i += Contract.Chunk)
            {
                rest =
                    (Rest<TRange>(Vector512.LoadUnsafe(ref x, i), ref y, i, keepTerms, maxima, top, ref ties) +
                    Rest<TRange>(Vector512.LoadUnsafe(ref x, i + block), ref y, i + block, keepTerms, maxima, top, ref ties)) +
                    (Rest<TRange>(Vector512.LoadUnsafe(ref x, i + (2 * block)), ref y, i + (2 * block), keepTerms, maxima, top, ref ties) +
                    Rest<TRange>(Vector512.LoadUnsafe(ref x, i + (3 * block)), ref y, i + (3 * block), keepTerms, maxima, top, ref ties));
                lower += Vector512.WidenLower(rest);
                upper += Vector512.WidenUpper(rest);
            }

            // The blocks of the last chunk that hold elements, in pairs as above. An empty one would add +0.
            rest = Vector512<float>.Zero;
            Vector512<float> upperPair = Vector512<float>.Zero;
            for (nuint i = whole + lane; i < length; i += block)
            {
                Vector512<float> logits = RowLoops512.Load(ref x, i, length, padding: float.NegativeInfinity);
                Vector512<float> others = Rest<TRange>(logits, ref y, i, keepTerms && i + Count <= length, maxima, top, ref ties);
                if (i < whole + (2 * block))
                {
                    rest += others;
                }
                else
                {
                    upperPair += others;
                }
            }

            rest += upperPair;
            RowLoops512.Store(ref totals, lane, lower + Vector512.WidenLower(rest), upper + Vector512.WidenUpper(rest));
        }

        if (keepTerms)
        {
            // The last register overlaps the one before it.
            lastTerms.StoreUnsafe(ref y, length - Count);
        }

        return new RowStatistics(max, TermOfMax(max), totals.Sum(), Vector512.Sum(ties));
    }

    /// <summary>
    /// The terms of a register without those of the maxima, which are counted: then their sum keeps all its digits, and so does a tiny loss.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Rest<TRange>(
        Vector512<float> logits, ref float y, nuint i, bool keepTerms, Vector512<float> maxima, Vector512<int> top, ref Vector512<int> ties)
        where TRange : struct, ITermRange
    {
        Vector512<float> terms = Term<TRange>(logits, maxima, Vector512.Create(1f), top);
        if (keepTerms)
        {
            terms.StoreUnsafe(ref y, i);
        }

        // A comparison gives −1.
        ties -= Vector512.Equals(logits, maxima).AsInt32();
        return Lanes.UnlessEqual(logits, maxima, terms);
    }

    /// <summary>y is the gradient of the targets t.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void OfTargets<TRange>(
        ref float x, ref float t, ref float y, nuint length, float max, TargetGradient row, float scale)
        where TRange : struct, ITermRange
    {
        Vector512<float> maxima = Vector512.Create(max);
        Vector512<float> inverse = Vector512.Create(1f);
        Vector512<int> top = Top<TRange>(maxima);
        Vector512<float> scales = Vector512.Create(scale);
        nuint last = length - Count;
        Vector512<float> lastLogits = Vector512.LoadUnsafe(ref x, last);
        Vector512<float> lastTargets = Vector512.LoadUnsafe(ref t, last);
        for (nuint i = 0; i < last; i += Count)
        {
            Vector512<float> logits = Vector512.LoadUnsafe(ref x, i);
            Vector512<float> targets = Vector512.LoadUnsafe(ref t, i);
            KernelMath<TArithmetic>.OfTarget(logits, Term<TRange>(logits, maxima, inverse, top), targets * scales, row)
                .StoreUnsafe(ref y, i);
        }

        KernelMath<TArithmetic>.OfTarget(lastLogits, Term<TRange>(lastLogits, maxima, inverse, top), lastTargets * scales, row)
            .StoreUnsafe(ref y, last);
    }
}
#endif
