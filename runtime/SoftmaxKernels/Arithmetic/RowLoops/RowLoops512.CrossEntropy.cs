#if NET8_0_OR_GREATER
using System;
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
    public static RowStatistics Statistics(ref float x, int length) =>
        Statistics(ref x, ref x, (nuint)length, keepTerms: false);

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
        double total = RowLoops512.SumTargets(ref x, ref t, (nuint)length, row.Max, out double wsixteenedDistance);
        return row.Loss(total, wsixteenedDistance);
    }

    /// <summary>The gradient of the cross-entropy of a label.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="label">The index of the label.</param>
    /// <param name="y">The first element of the gradient, which may be the first logit.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    /// <returns>The loss.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(ref float x, int label, ref float y, float scale, int length)
    {
        float labelLogit = Unsafe.Add(ref x, label);
        RowStatistics row = Statistics(ref x, ref y, (nuint)length, keepTerms: true);
        float labelTerm = Unsafe.Add(ref y, label);
        double scaledInverse = row.InverseSum * scale;
        RowLoops512.Scale(ref y, (nuint)length, (float)scaledInverse);

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
        double total = RowLoops512.SumTargets(ref x, ref t, (nuint)length, row.Max, out double wsixteenedDistance);
        float loss = row.Loss(total, wsixteenedDistance);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static RowStatistics Statistics(ref float x, ref float y, nuint length, bool keepTerms)
    {
        float max = RowLoops512.Max(ref x, length);
        return Lanes.IsUnshifted(max)
            ? Statistics<Unshifted>(ref x, ref y, length, max, keepTerms)
            : Statistics<Shifted>(ref x, ref y, length, max, keepTerms);
    }

    /// <summary>The statistics of a row with a maximum.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="y">Where the terms go if they are kept, which may be the row itself.</param>
    /// <param name="length">The length of the row.</param>
    /// <param name="max">Its maximum.</param>
    /// <param name="keepTerms">Whether the terms are kept.</param>
    [MethodImpl(Compilation.AtOnce)]
    private static RowStatistics Statistics<TRange>(ref float x, ref float y, nuint length, float max, bool keepTerms)
        where TRange : struct, ITermRange
    {
        const int block = Contract.VirtualLanes;
        LaneTotals totals = default;
        PaddedChunk chunk = default;
        nuint whole = PaddedChunk.StartIn(length);
        ref float tail = ref RowLoops512.Pad(ref chunk, ref x, whole, length, padding: float.NegativeInfinity);
        int parts = whole < length ? 2 : 1;
        Vector512<float> maxima = Vector512.Create(max);
        Vector512<float> inverse = Vector512.Create(1f);
        Vector512<int> top = Top<TRange>(maxima);
        Vector512<int> ties = Vector512<int>.Zero;
        Vector512<float> lastTerms = Term<TRange>(Vector512.LoadUnsafe(ref x, length - Count), maxima, inverse, top);
        for (nuint lane = 0; lane < block; lane += Count)
        {
            Vector512<double> lower = Vector512<double>.Zero;
            Vector512<double> upper = Vector512<double>.Zero;

            // The whole chunks, then the padded one.
            for (int part = 0; part < parts; part++)
            {
                ref float logits = ref part == 0 ? ref x : ref tail;
                ref float terms = ref part == 0 ? ref y : ref tail;
                nuint end = part == 0 ? whole : PaddedChunk.Length;
                for (nuint i = lane; i < end; i += PaddedChunk.Length)
                {
                    Vector512<float> x0 = Vector512.LoadUnsafe(ref logits, i);
                    Vector512<float> x1 = Vector512.LoadUnsafe(ref logits, i + block);
                    Vector512<float> x2 = Vector512.LoadUnsafe(ref logits, i + (2 * block));
                    Vector512<float> x3 = Vector512.LoadUnsafe(ref logits, i + (3 * block));
                    Vector512<float> e0 = Term<TRange>(x0, maxima, inverse, top);
                    Vector512<float> e1 = Term<TRange>(x1, maxima, inverse, top);
                    Vector512<float> e2 = Term<TRange>(x2, maxima, inverse, top);
                    Vector512<float> e3 = Term<TRange>(x3, maxima, inverse, top);
                    if (keepTerms)
                    {
                        e0.StoreUnsafe(ref terms, i);
                        e1.StoreUnsafe(ref terms, i + block);
                        e2.StoreUnsafe(ref terms, i + (2 * block));
                        e3.StoreUnsafe(ref terms, i + (3 * block));
                    }

                    // Without the maxima, which are counted: then the rest keeps all its digits, and so does a tiny loss.
                    Vector512<float> rest =
                        (Lanes.UnlessEqual(x0, maxima, e0) + Lanes.UnlessEqual(x1, maxima, e1)) +
                        (Lanes.UnlessEqual(x2, maxima, e2) + Lanes.UnlessEqual(x3, maxima, e3));
                    lower += Vector512.WidenLower(rest);
                    upper += Vector512.WidenUpper(rest);

                    // A comparison gives −1.
                    ties -= (Vector512.Equals(x0, maxima).AsInt32() + Vector512.Equals(x1, maxima).AsInt32())
                        + (Vector512.Equals(x2, maxima).AsInt32() + Vector512.Equals(x3, maxima).AsInt32());
                }
            }

            RowLoops512.Store(ref totals, lane, lower, upper);
        }

        if (keepTerms)
        {
            // The last register overlaps the one before it.
            for (nuint i = whole; i + Count <= length; i += Count)
            {
                Vector512.LoadUnsafe(ref tail, i - whole).StoreUnsafe(ref y, i);
            }

            lastTerms.StoreUnsafe(ref y, length - Count);
        }

        return new RowStatistics(max, TermOfMax(max), totals.Sum(), Vector512.Sum(ties));
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
        Vector512<float> nextLogits = Vector512.LoadUnsafe(ref x);
        Vector512<float> nextTargets = Vector512.LoadUnsafe(ref t);
        nuint i = 0;
        while (true)
        {
            Vector512<float> logits = nextLogits;
            Vector512<float> targets = nextTargets;
            nuint following = Math.Min(i + Count, last);
            nextLogits = Vector512.LoadUnsafe(ref x, following);
            nextTargets = Vector512.LoadUnsafe(ref t, following);
            KernelMath<TArithmetic>.OfTarget(logits, Term<TRange>(logits, maxima, inverse, top), targets * scales, row)
                .StoreUnsafe(ref y, i);
            if (i == last)
            {
                return;
            }

            i = following;
        }
    }
}
#endif
