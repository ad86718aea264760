#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// The methods of a row as loops over registers of 512 bits, for any length of at least one register. They take every row, also those
/// with NaN, with infinities, and with a maximum beyond the range in which terms are taken from the logits as they are.
/// </summary>
/// <remarks>
/// The last register of a row overlaps the one before it. The results may go over the row itself, so the last register is loaded
/// before what it overlaps is stored; for tanh, each register is loaded before the one ahead of it is stored, so that its many
/// operations stand in the code once.
/// </remarks>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
/// <content>Softmax, and what is the same in all of them: the terms.</content>
internal static partial class RowLoops512<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    private static nuint Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (nuint)Vector512<float>.Count;
    }

    /// <summary>Softmax.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="y">The first probability, which may be the first logit.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(ref float x, ref float y, int length)
    {
        if (IsShort(length))
        {
            SoftmaxOfShort(ref x, ref y, length);
            return;
        }

        SoftmaxOfAny(ref x, ref y, length);
    }

    // In one method: four calls take a row of 100 classes as long as a tenth of its arithmetic.
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void SoftmaxOfAny(ref float x, ref float y, int length)
    {
        float max = RowLoops512.InlinedMax(ref x, (nuint)length);
        if (!Lanes.IsUnshifted(max))
        {
            SoftmaxOfShifted(ref x, ref y, length, max, 1f, max);
            return;
        }

        InlinedTerms<Unshifted>(ref x, ref y, (nuint)length, max, 1f);
        InlinedNormalize(ref y, length, max);
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void SoftmaxOfShifted(ref float x, ref float y, int length, float max, float inverseTemperature, float logitOfLargest)
    {
        Terms<Shifted>(ref x, ref y, (nuint)length, max, inverseTemperature);
        Normalize(ref y, length, logitOfLargest);
    }

    /// <summary>Softmax at a temperature.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="temperature">The temperature, for which <see cref="Lanes.IsOrdinaryTemperature(float)"/> holds.</param>
    /// <param name="y">The first probability, which may be the first logit.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxAtTemperature(ref float x, float temperature, ref float y, int length) =>
        SoftmaxOfShifted(ref x, ref y, length, RowLoops512.Max(ref x, (nuint)length), 1f / temperature, logitOfLargest: 0f);

    /// <summary>From terms to probabilities.</summary>
    /// <param name="y">The first term.</param>
    /// <param name="length">The length of the row.</param>
    /// <param name="max">The logit of the largest term.</param>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    internal static void Normalize(ref float y, int length, float max) => InlinedNormalize(ref y, length, max);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void InlinedNormalize(ref float y, int length, float max)
    {
        if (length <= Contract.LargestDivided)
        {
            RowLoops512.Divide(ref y, (nuint)length, RowLoops512.SumInFloat(ref y, (nuint)length, out _));
            return;
        }

        float sum;
        float factor;
        bool mayBeDecided;
        if (length <= Contract.LargestFloatSum)
        {
            sum = RowLoops512.SumInFloat(ref y, (nuint)length, out float larger);
            factor = 1f / sum;
            mayBeDecided = Lanes.MayBeDecided(larger, sum);
        }
        else
        {
            double total = RowLoops512.InlinedSum(ref y, (nuint)length, out double larger);
            sum = (float)total;
            factor = (float)(1.0 / total);
            mayBeDecided = Lanes.MayBeDecided(larger, total);
        }

        RowLoops512.InlinedScale(ref y, (nuint)length, factor);
        if (mayBeDecided)
        {
            DecidedRow.Settle(MemoryMarshal.CreateSpan(ref y, length), TermOfMax(max), sum, factor);
        }
    }

    /// <summary>The term of the maximum, which is 0 where it is subtracted, but NaN where it is infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float TermOfMax(float max) =>
        KernelMath<TArithmetic>.TermOfMax(Lanes.IsUnshifted(max) ? max : (float)(max - max));

    /// <summary>The terms of a row, or of a part of one.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void Terms<TRange>(ref float x, ref float y, nuint length, float max, float inverseTemperature)
        where TRange : struct, ITermRange => InlinedTerms<TRange>(ref x, ref y, length, max, inverseTemperature);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void InlinedTerms<TRange>(ref float x, ref float y, nuint length, float max, float inverseTemperature)
        where TRange : struct, ITermRange
    {
        Vector512<float> maxima = Vector512.Create(max);
        Vector512<float> inverse = Vector512.Create(inverseTemperature);
        Vector512<int> top = Top<TRange>(maxima);
        nuint last = length - Count;
        nuint before = last == 0 ? 0 : (last - 1) & ~(Count - 1);
        Vector512<float> tail = Vector512.LoadUnsafe(ref x, last);
        nuint i = 0;
        for (; i + (3 * Count) < before; i += 4 * Count)
        {
            Term<TRange>(Vector512.LoadUnsafe(ref x, i), maxima, inverse, top).StoreUnsafe(ref y, i);
            Term<TRange>(Vector512.LoadUnsafe(ref x, i + Count), maxima, inverse, top).StoreUnsafe(ref y, i + Count);
            Term<TRange>(Vector512.LoadUnsafe(ref x, i + (2 * Count)), maxima, inverse, top).StoreUnsafe(ref y, i + (2 * Count));
            Term<TRange>(Vector512.LoadUnsafe(ref x, i + (3 * Count)), maxima, inverse, top).StoreUnsafe(ref y, i + (3 * Count));
        }

        for (; i < before; i += Count)
        {
            Term<TRange>(Vector512.LoadUnsafe(ref x, i), maxima, inverse, top).StoreUnsafe(ref y, i);
        }

        // The last whole register after the one that overlaps it: it is loaded as it was stored, which needs no wait.
        Vector512<float> lastWhole = Vector512.LoadUnsafe(ref x, before);
        Term<TRange>(tail, maxima, inverse, top).StoreUnsafe(ref y, last);
        Term<TRange>(lastWhole, maxima, inverse, top).StoreUnsafe(ref y, before);
    }

    /// <summary>The exponent of the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Top<TRange>(Vector512<float> maxima)
        where TRange : struct, ITermRange =>
        KernelMath<TArithmetic>.MaxExponent(typeof(TRange) == typeof(Unshifted) ? maxima : Vector512<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Term<TRange>(
        Vector512<float> logit, Vector512<float> maxima, Vector512<float> inverseTemperature, Vector512<int> top)
        where TRange : struct, ITermRange =>
        KernelMath<TArithmetic>.Term(typeof(TRange) == typeof(Unshifted) ? logit : (logit - maxima) * inverseTemperature, top);
}
#endif
