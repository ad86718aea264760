#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// Loops over a row in registers of 256 bits, for any length of at least one register: what is the same in both profiles.
/// </summary>
/// <remarks>
/// The files of the three widths are the same but for the width; a test holds them to it. Each pass over a row is a method of
/// its own, so that the JIT compiles it once for everything that uses it, and has registers enough. A sum passes over the row
/// once for the virtual lanes of each register: then two registers hold it, whatever the width.
/// </remarks>
internal static partial class RowLoops256
{
    // The virtual lanes; a chunk is 4 blocks of them.
    private const nuint Block = Contract.VirtualLanes;
    private const nuint Chunk = PaddedChunk.Length;

    private static nuint Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (nuint)Vector256<float>.Count;
    }

    /// <summary>The largest element; whether a NaN survives is unspecified.</summary>
    [MethodImpl(Compilation.AtOnce)]
    internal static float Max(ref float x, nuint length)
    {
        Vector256<float> max0 = Vector256.LoadUnsafe(ref x, length - Count);
        Vector256<float> max1 = max0;
        Vector256<float> max2 = max0;
        Vector256<float> max3 = max0;
        nuint i = 0;
        for (; i + (4 * Count) <= length; i += 4 * Count)
        {
            max0 = Lanes.Max(max0, Vector256.LoadUnsafe(ref x, i));
            max1 = Lanes.Max(max1, Vector256.LoadUnsafe(ref x, i + Count));
            max2 = Lanes.Max(max2, Vector256.LoadUnsafe(ref x, i + (2 * Count)));
            max3 = Lanes.Max(max3, Vector256.LoadUnsafe(ref x, i + (3 * Count)));
        }

        for (; i + Count <= length; i += Count)
        {
            max0 = Lanes.Max(max0, Vector256.LoadUnsafe(ref x, i));
        }

        return Lanes.Max(Lanes.Max(Lanes.Max(max0, max1), Lanes.Max(max2, max3)));
    }

    /// <summary>Σ a in double lanes.</summary>
    [MethodImpl(Compilation.AtOnce)]
    internal static double Sum(ref float a, nuint length)
    {
        LaneTotals totals = default;
        PaddedChunk chunk = default;
        nuint whole = PaddedChunk.StartIn(length);
        ref float tail = ref Pad(ref chunk, ref a, whole, length, padding: 0f);
        for (nuint lane = 0; lane < Block; lane += Count)
        {
            Vector256<double> lower = Vector256<double>.Zero;
            Vector256<double> upper = Vector256<double>.Zero;
            Vector256<float> sum;
            for (nuint i = lane; i < whole; i += Chunk)
            {
                sum = SumOfBlocks(ref a, i);
                lower += Vector256.WidenLower(sum);
                upper += Vector256.WidenUpper(sum);
            }

            sum = SumOfBlocks(ref tail, lane);
            Store(ref totals, lane, lower + Vector256.WidenLower(sum), upper + Vector256.WidenUpper(sum));
        }

        return totals.Sum();
    }

    /// <summary>Σ a in float lanes, for at most one chunk.</summary>
    [MethodImpl(Compilation.AtOnce)]
    internal static float SumInFloat(ref float a, nuint length)
    {
        PaddedChunk chunk = default;
        Pad(ref chunk, ref a, 0, length, padding: 0f);
        return SumInFloat(ref chunk);
    }

    /// <summary>y = y / divisor.</summary>
    [MethodImpl(Compilation.AtOnce)]
    internal static void Divide(ref float y, nuint length, float divisor)
    {
        Vector256<float> divisors = Vector256.Create(divisor);
        nuint last = length - Count;
        Vector256<float> tail = Vector256.LoadUnsafe(ref y, last) / divisors;
        for (nuint i = 0; i < last; i += Count)
        {
            (Vector256.LoadUnsafe(ref y, i) / divisors).StoreUnsafe(ref y, i);
        }

        tail.StoreUnsafe(ref y, last);
    }

    /// <summary>y = y · factor.</summary>
    [MethodImpl(Compilation.AtOnce)]
    internal static void Scale(ref float y, nuint length, float factor)
    {
        Vector256<float> factors = Vector256.Create(factor);
        nuint last = length - Count;
        Vector256<float> tail = Vector256.LoadUnsafe(ref y, last) * factors;
        nuint i = 0;
        for (; i + (4 * Count) <= length; i += 4 * Count)
        {
            (Vector256.LoadUnsafe(ref y, i) * factors).StoreUnsafe(ref y, i);
            (Vector256.LoadUnsafe(ref y, i + Count) * factors).StoreUnsafe(ref y, i + Count);
            (Vector256.LoadUnsafe(ref y, i + (2 * Count)) * factors).StoreUnsafe(ref y, i + (2 * Count));
            (Vector256.LoadUnsafe(ref y, i + (3 * Count)) * factors).StoreUnsafe(ref y, i + (3 * Count));
        }

        for (; i < last; i += Count)
        {
            (Vector256.LoadUnsafe(ref y, i) * factors).StoreUnsafe(ref y, i);
        }

        tail.StoreUnsafe(ref y, last);
    }

    /// <summary>y = (x − max) − logSum, subtracted in double.</summary>
    [MethodImpl(Compilation.AtOnce)]
    internal static void SubtractInDouble(ref float x, ref float y, nuint length, double max, double logSum)
    {
        nuint last = length - Count;
        Vector256<float> tail = Lanes.SubtractInDouble(Vector256.LoadUnsafe(ref x, last), max, logSum);
        for (nuint i = 0; i < last; i += Count)
        {
            Lanes.SubtractInDouble(Vector256.LoadUnsafe(ref x, i), max, logSum).StoreUnsafe(ref y, i);
        }

        tail.StoreUnsafe(ref y, last);
    }

    /// <summary>Σ t and Σ t (max − x) in double lanes, where a target of 0 adds nothing even if x is −∞.</summary>
    /// <returns>Σ t.</returns>
    [MethodImpl(Compilation.AtOnce)]
    internal static double SumTargets(ref float x, ref float t, nuint length, float max, out double weightedDistance)
    {
        LaneTotals totals = default;
        LaneTotals distances = default;
        PaddedChunk chunk = default;
        PaddedChunk targetChunk = default;
        nuint whole = PaddedChunk.StartIn(length);
        ref float tail = ref Pad(ref chunk, ref x, whole, length, padding: 0f);
        ref float targetTail = ref Pad(ref targetChunk, ref t, whole, length, padding: 0f);
        Vector256<float> maxima = Vector256.Create(max);
        for (nuint lane = 0; lane < Block; lane += Count)
        {
            Vector256<double> lower = Vector256<double>.Zero;
            Vector256<double> upper = Vector256<double>.Zero;
            Vector256<double> distanceLower = Vector256<double>.Zero;
            Vector256<double> distanceUpper = Vector256<double>.Zero;
            Vector256<float> sum, distance;
            for (nuint i = lane; i < whole; i += Chunk)
            {
                sum = SumOfBlocks(ref t, i);
                lower += Vector256.WidenLower(sum);
                upper += Vector256.WidenUpper(sum);
                distance = SumOfDistances(ref x, ref t, i, maxima);
                distanceLower += Vector256.WidenLower(distance);
                distanceUpper += Vector256.WidenUpper(distance);
            }

            sum = SumOfBlocks(ref targetTail, lane);
            Store(ref totals, lane, lower + Vector256.WidenLower(sum), upper + Vector256.WidenUpper(sum));
            distance = SumOfDistances(ref tail, ref targetTail, lane, maxima);
            Store(ref distances, lane, distanceLower + Vector256.WidenLower(distance), distanceUpper + Vector256.WidenUpper(distance));
        }

        weightedDistance = distances.Sum();
        return totals.Sum();
    }

    /// <summary>Copies the elements behind the last whole chunk, if there are any, and puts padding behind them.</summary>
    /// <param name="chunk">Where they go.</param>
    /// <param name="row">The first element of the row.</param>
    /// <param name="start">Where its last, incomplete chunk begins.</param>
    /// <param name="length">The length of the row.</param>
    /// <param name="padding">What stands behind the last element.</param>
    /// <returns>The first element of the copy.</returns>
    /// <remarks>Whole registers are stored where they will be loaded: anything else would wait for the stores to be done.</remarks>
    [MethodImpl(Compilation.AtOnce)]
    internal static ref float Pad(ref PaddedChunk chunk, ref float row, nuint start, nuint length, float padding)
    {
        ref float first = ref PaddedChunk.First(ref chunk);
        nuint i = start;
        for (; i + Count <= length; i += Count)
        {
            Vector256.LoadUnsafe(ref row, i).StoreUnsafe(ref first, i - start);
        }

        if (i < length)
        {
            Lanes.LoadFirst(ref Unsafe.Add(ref row, i), (int)(length - i), Vector256.Create(padding)).StoreUnsafe(ref first, i - start);
            i += Count;
        }

        for (i -= start; i < Chunk; i += Count)
        {
            Vector256.Create(padding).StoreUnsafe(ref first, i);
        }

        return ref first;
    }

    /// <summary>Stores the sums of as many virtual lanes as a register has, of double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(ref LaneTotals totals, nuint lane, Vector256<double> lower, Vector256<double> upper)
    {
        lower.StoreUnsafe(ref LaneTotals.First(ref totals), lane);
        upper.StoreUnsafe(ref LaneTotals.First(ref totals), lane + (Count / 2));
    }

    /// <summary>The sum of a chunk in float lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float SumInFloat(ref PaddedChunk chunk)
    {
        ref float first = ref PaddedChunk.First(ref chunk);
        for (nuint lane = 0; lane < Block; lane += Count)
        {
            SumOfBlocks(ref first, lane).StoreUnsafe(ref first, lane);
        }

        return PaddedChunk.SumOfFirstBlock(ref chunk);
    }

    /// <summary>The blocks of a chunk, added lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SumOfBlocks(ref float a, nuint i) =>
        (Vector256.LoadUnsafe(ref a, i) + Vector256.LoadUnsafe(ref a, i + Block)) +
        (Vector256.LoadUnsafe(ref a, i + (2 * Block)) + Vector256.LoadUnsafe(ref a, i + (3 * Block)));

    /// <summary>The same of t (max − x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SumOfDistances(ref float x, ref float t, nuint i, Vector256<float> maxima) =>
        (WeightedDistance(ref x, ref t, i, maxima) + WeightedDistance(ref x, ref t, i + Block, maxima)) +
        (WeightedDistance(ref x, ref t, i + (2 * Block), maxima) + WeightedDistance(ref x, ref t, i + (3 * Block), maxima));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> WeightedDistance(ref float x, ref float t, nuint i, Vector256<float> maxima)
    {
        Vector256<float> target = Vector256.LoadUnsafe(ref t, i);
        return Lanes.UnlessEqual(target, Vector256<float>.Zero, target * (maxima - Vector256.LoadUnsafe(ref x, i)));
    }
}
#endif
