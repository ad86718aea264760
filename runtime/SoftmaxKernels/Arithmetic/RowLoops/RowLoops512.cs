#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// Loops over a row in registers of 512 bits, for any length of at least one register: what is the same in both profiles.
/// </summary>
/// <remarks>
/// The files of the three widths are the same but for the width; a test holds them to it. Each pass over a row is a method of
/// its own, so that the JIT compiles it once for everything that uses it, and has registers enough; but softmax of an ordinary row,
/// which most programs call most, is one method. A sum passes over the row once for the virtual lanes of each register: then two
/// registers hold it, whatever the width.
/// </remarks>
internal static partial class RowLoops512
{
    // The virtual lanes; a chunk is 4 blocks of them.
    private const nuint Block = Contract.VirtualLanes;
    private const nuint Chunk = Contract.Chunk;

    private static nuint Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (nuint)Vector512<float>.Count;
    }

    /// <summary>The largest element; whether a NaN survives is unspecified.</summary>
    [MethodImpl(Compilation.AtOnce)]
    internal static float Max(ref float x, nuint length) => InlinedMax(ref x, length);

    /// <inheritdoc cref="Max"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float InlinedMax(ref float x, nuint length)
    {
        Vector512<float> max0 = Vector512.LoadUnsafe(ref x, length - Count);
        Vector512<float> max1 = max0;
        Vector512<float> max2 = max0;
        Vector512<float> max3 = max0;
        nuint i = 0;
        for (; i + (4 * Count) <= length; i += 4 * Count)
        {
            max0 = Lanes.Max(max0, Vector512.LoadUnsafe(ref x, i));
            max1 = Lanes.Max(max1, Vector512.LoadUnsafe(ref x, i + Count));
            max2 = Lanes.Max(max2, Vector512.LoadUnsafe(ref x, i + (2 * Count)));
            max3 = Lanes.Max(max3, Vector512.LoadUnsafe(ref x, i + (3 * Count)));
        }

        for (; i + Count <= length; i += Count)
        {
            max0 = Lanes.Max(max0, Vector512.LoadUnsafe(ref x, i));
        }

        return Lanes.Max(Lanes.Max(Lanes.Max(max0, max1), Lanes.Max(max2, max3)));
    }

    /// <summary>Σ a in double lanes.</summary>
    /// <param name="a">The first element.</param>
    /// <param name="length">The length of the row.</param>
    /// <param name="larger">The larger of the two partial sums that are added last.</param>
    /// <returns>The sum.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    internal static double Sum(ref float a, nuint length, out double larger) => InlinedSum(ref a, length, out larger);

    /// <inheritdoc cref="Sum"/>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double InlinedSum(ref float a, nuint length, out double larger)
    {
        Unsafe.SkipInit(out LaneTotals totals);
        nuint whole = length - (length % Chunk);
        for (nuint lane = 0; lane < Block; lane += Count)
        {
            Vector512<double> lower = Vector512<double>.Zero;
            Vector512<double> upper = Vector512<double>.Zero;
            Vector512<float> sum;
            for (nuint i = lane; i < whole; i += Chunk)
            {
                sum = SumOfBlocks(ref a, i);
                lower += Vector512.WidenLower(sum);
                upper += Vector512.WidenUpper(sum);
            }

            sum = SumOfTail(ref a, whole + lane, length);
            Store(ref totals, lane, lower + Vector512.WidenLower(sum), upper + Vector512.WidenUpper(sum));
        }

        return totals.Sum(out larger);
    }

    /// <summary>Σ a in float lanes, for at most one chunk.</summary>
    /// <param name="a">The first element.</param>
    /// <param name="length">The length of the row.</param>
    /// <param name="larger">The larger of the two partial sums that are added last.</param>
    /// <returns>The sum.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    internal static float SumInFloat(ref float a, nuint length, out float larger)
    {
        Unsafe.SkipInit(out LaneSums sums);
        for (nuint lane = 0; lane < Block; lane += Count)
        {
            SumOfTail(ref a, lane, length).StoreUnsafe(ref LaneSums.First(ref sums), lane);
        }

        return sums.Sum(out larger);
    }

    /// <summary>y = y / divisor.</summary>
    [MethodImpl(Compilation.AtOnce)]
    internal static void Divide(ref float y, nuint length, float divisor)
    {
        Vector512<float> divisors = Vector512.Create(divisor);
        nuint last = length - Count;
        Vector512<float> tail = Vector512.LoadUnsafe(ref y, last) / divisors;
        for (nuint i = 0; i < last; i += Count)
        {
            (Vector512.LoadUnsafe(ref y, i) / divisors).StoreUnsafe(ref y, i);
        }

        tail.StoreUnsafe(ref y, last);
    }

    /// <summary>y = y · factor.</summary>
    [MethodImpl(Compilation.AtOnce)]
    internal static void Scale(ref float y, nuint length, float factor) => InlinedScale(ref y, length, factor);

    /// <inheritdoc cref="Scale"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void InlinedScale(ref float y, nuint length, float factor)
    {
        Vector512<float> factors = Vector512.Create(factor);
        nuint last = length - Count;

        // Between the two ends stores do not straddle a cache line, which would take twice as long at 512 bits.
        Vector512<float> head = Vector512.LoadUnsafe(ref y) * factors;
        Vector512<float> tail = Vector512.LoadUnsafe(ref y, last) * factors;
        nuint i = length > Chunk ? ToBoundary(ref y) : Count;
        for (; i + (3 * Count) < last; i += 4 * Count)
        {
            (Vector512.LoadUnsafe(ref y, i) * factors).StoreUnsafe(ref y, i);
            (Vector512.LoadUnsafe(ref y, i + Count) * factors).StoreUnsafe(ref y, i + Count);
            (Vector512.LoadUnsafe(ref y, i + (2 * Count)) * factors).StoreUnsafe(ref y, i + (2 * Count));
            (Vector512.LoadUnsafe(ref y, i + (3 * Count)) * factors).StoreUnsafe(ref y, i + (3 * Count));
        }

        for (; i < last; i += Count)
        {
            (Vector512.LoadUnsafe(ref y, i) * factors).StoreUnsafe(ref y, i);
        }

        head.StoreUnsafe(ref y);
        tail.StoreUnsafe(ref y, last);
    }

    /// <summary>y = (x − max) − logSum, subtracted in double.</summary>
    [MethodImpl(Compilation.AtOnce)]
    internal static void SubtractInDouble(ref float x, ref float y, nuint length, double max, double logSum)
    {
        nuint last = length - Count;
        Vector512<float> tail = Lanes.SubtractInDouble(Vector512.LoadUnsafe(ref x, last), max, logSum);
        for (nuint i = 0; i < last; i += Count)
        {
            Lanes.SubtractInDouble(Vector512.LoadUnsafe(ref x, i), max, logSum).StoreUnsafe(ref y, i);
        }

        tail.StoreUnsafe(ref y, last);
    }

    /// <summary>Σ t and Σ t (max − x) in double lanes, where a target of 0 adds nothing even if x is −∞.</summary>
    /// <returns>Σ t.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    internal static double SumTargets(ref float x, ref float t, nuint length, float max, out double weightedDistance)
    {
        Unsafe.SkipInit(out LaneTotals totals);
        Unsafe.SkipInit(out LaneTotals distances);
        nuint whole = length - (length % Chunk);
        Vector512<float> maxima = Vector512.Create(max);
        for (nuint lane = 0; lane < Block; lane += Count)
        {
            Vector512<double> lower = Vector512<double>.Zero;
            Vector512<double> upper = Vector512<double>.Zero;
            Vector512<double> distanceLower = Vector512<double>.Zero;
            Vector512<double> distanceUpper = Vector512<double>.Zero;
            Vector512<float> sum, distance;
            for (nuint i = lane; i < whole; i += Chunk)
            {
                sum = SumOfBlocks(ref t, i);
                lower += Vector512.WidenLower(sum);
                upper += Vector512.WidenUpper(sum);
                distance = SumOfDistances(ref x, ref t, i, maxima);
                distanceLower += Vector512.WidenLower(distance);
                distanceUpper += Vector512.WidenUpper(distance);
            }

            sum = SumOfTail(ref t, whole + lane, length);
            Store(ref totals, lane, lower + Vector512.WidenLower(sum), upper + Vector512.WidenUpper(sum));
            distance = SumOfDistancesOfTail(ref x, ref t, whole + lane, length, maxima);
            Store(ref distances, lane, distanceLower + Vector512.WidenLower(distance), distanceUpper + Vector512.WidenUpper(distance));
        }

        weightedDistance = distances.Sum();
        return totals.Sum();
    }

    /// <summary>The register from an element on, with padding behind the end of the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Load(ref float row, nuint i, nuint length, float padding) => i + Count <= length
        ? Vector512.LoadUnsafe(ref row, i)
        : Lanes.LoadFirst(ref Unsafe.Add(ref row, i), (int)(length - i), Vector512.Create(padding));

    /// <summary>Stores the sums of as many virtual lanes as a register has, of double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(ref LaneTotals totals, nuint lane, Vector512<double> lower, Vector512<double> upper)
    {
        lower.StoreUnsafe(ref LaneTotals.First(ref totals), lane);
        upper.StoreUnsafe(ref LaneTotals.First(ref totals), lane + (Count / 2));
    }

    /// <summary>How far it is to the next place in memory where a register begins, 1 to a register.</summary>
    /// <remarks>Should the memory be moved meanwhile, this costs time and changes nothing.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint ToBoundary(ref float y) =>
        Count - (((nuint)Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref y) / sizeof(float)) % Count);

    /// <summary>The blocks of a chunk, added lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SumOfBlocks(ref float a, nuint i) =>
        (Vector512.LoadUnsafe(ref a, i) + Vector512.LoadUnsafe(ref a, i + Block)) +
        (Vector512.LoadUnsafe(ref a, i + (2 * Block)) + Vector512.LoadUnsafe(ref a, i + (3 * Block)));

    /// <summary>The same of the last, incomplete chunk, whose missing elements are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SumOfTail(ref float a, nuint i, nuint length)
    {
        Vector512<float> lower = Vector512<float>.Zero;
        Vector512<float> upper = Vector512<float>.Zero;
        for (nuint block = 0; i < length; i += Block, block++)
        {
            Vector512<float> value = Load(ref a, i, length, padding: 0f);
            if (block < 2)
            {
                lower += value;
            }
            else
            {
                upper += value;
            }
        }

        return lower + upper;
    }

    /// <summary>The same of t (max − x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SumOfDistances(ref float x, ref float t, nuint i, Vector512<float> maxima) =>
        (WeightedDistance(ref x, ref t, i, maxima) + WeightedDistance(ref x, ref t, i + Block, maxima)) +
        (WeightedDistance(ref x, ref t, i + (2 * Block), maxima) + WeightedDistance(ref x, ref t, i + (3 * Block), maxima));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SumOfDistancesOfTail(ref float x, ref float t, nuint i, nuint length, Vector512<float> maxima)
    {
        Vector512<float> lower = Vector512<float>.Zero;
        Vector512<float> upper = Vector512<float>.Zero;
        for (nuint block = 0; i < length; i += Block, block++)
        {
            Vector512<float> value = WeightedDistance(Load(ref x, i, length, padding: 0f), Load(ref t, i, length, padding: 0f), maxima);
            if (block < 2)
            {
                lower += value;
            }
            else
            {
                upper += value;
            }
        }

        return lower + upper;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> WeightedDistance(ref float x, ref float t, nuint i, Vector512<float> maxima) =>
        WeightedDistance(Vector512.LoadUnsafe(ref x, i), Vector512.LoadUnsafe(ref t, i), maxima);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> WeightedDistance(Vector512<float> logits, Vector512<float> targets, Vector512<float> maxima) =>
        Lanes.UnlessEqual(targets, Vector512<float>.Zero, targets * (maxima - logits));
}
#endif
