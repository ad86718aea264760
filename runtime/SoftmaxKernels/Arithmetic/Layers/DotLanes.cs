#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// The sixteen virtual lanes of twelve dot products, which narrow registers fill in several passes: what one pass leaves for a later
/// one is kept here. The sums are what the contract orders: lane distances 8, 4, 2, 1.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = Rows * KeptLanes * sizeof(float))]
internal struct DotLanes
{
    private const int Rows = 12;

    // Half of the virtual lanes, from the first half of the passes.
    private const int KeptLanes = Contract.VirtualLanes / 2;

    private float _first;

    /// <summary>The sums of four dot products after the one pass that fills all lanes.</summary>
    /// <param name="kept">What is kept between passes: nothing here.</param>
    /// <param name="group">Which four of the twelve.</param>
    /// <param name="lane">The first lane of the pass.</param>
    /// <param name="t0">The lanes of the first.</param>
    /// <param name="t1">The lanes of the second.</param>
    /// <param name="t2">The lanes of the third.</param>
    /// <param name="t3">The lanes of the fourth.</param>
    /// <returns>The sums; after an earlier pass than the last one, anything.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sums(
        ref DotLanes kept, int group, int lane, Vector512<float> t0, Vector512<float> t1, Vector512<float> t2, Vector512<float> t3) =>
        Lanes.Sums(t0, t1, t2, t3);

    /// <summary>The same after each of two passes.</summary>
    /// <inheritdoc cref="Sums(ref DotLanes, int, int, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sums(
        ref DotLanes kept, int group, int lane, Vector256<float> t0, Vector256<float> t1, Vector256<float> t2, Vector256<float> t3)
    {
        ref float lower = ref Unsafe.Add(ref kept._first, group * 4 * KeptLanes);
        if (lane == 0)
        {
            t0.StoreUnsafe(ref lower);
            t1.StoreUnsafe(ref lower, 8);
            t2.StoreUnsafe(ref lower, 16);
            t3.StoreUnsafe(ref lower, 24);
            return default;
        }

        return Lanes.Sums(
            Vector256.LoadUnsafe(ref lower) + t0,
            Vector256.LoadUnsafe(ref lower, 8) + t1,
            Vector256.LoadUnsafe(ref lower, 16) + t2,
            Vector256.LoadUnsafe(ref lower, 24) + t3);
    }

    /// <summary>The same after each of four passes.</summary>
    /// <inheritdoc cref="Sums(ref DotLanes, int, int, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sums(
        ref DotLanes kept, int group, int lane, Vector128<float> t0, Vector128<float> t1, Vector128<float> t2, Vector128<float> t3)
    {
        // Lanes 0 to 3 of four dot products, then lanes 4 to 7 of them.
        ref float lower = ref Unsafe.Add(ref kept._first, group * 4 * KeptLanes);
        ref float same = ref Unsafe.Add(ref lower, lane % KeptLanes * 4);
        if (lane >= KeptLanes)
        {
            t0 = Vector128.LoadUnsafe(ref same) + t0;
            t1 = Vector128.LoadUnsafe(ref same, 4) + t1;
            t2 = Vector128.LoadUnsafe(ref same, 8) + t2;
            t3 = Vector128.LoadUnsafe(ref same, 12) + t3;
        }

        if (lane + Vector128<float>.Count < Contract.VirtualLanes)
        {
            t0.StoreUnsafe(ref same);
            t1.StoreUnsafe(ref same, 4);
            t2.StoreUnsafe(ref same, 8);
            t3.StoreUnsafe(ref same, 12);
            return default;
        }

        return Lanes.Sums(
            Vector128.LoadUnsafe(ref lower) + t0,
            Vector128.LoadUnsafe(ref lower, 4) + t1,
            Vector128.LoadUnsafe(ref lower, 8) + t2,
            Vector128.LoadUnsafe(ref lower, 12) + t3);
    }

    /// <summary>Stores two times four sums, side by side, at once where registers are wide enough: the next load need not wait for two stores.</summary>
    /// <param name="first">The first four.</param>
    /// <param name="second">The next four.</param>
    /// <param name="destination">Where the first one goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTogether(Vector128<float> first, Vector128<float> second, ref float destination) =>
        Vector256.Create(first, second).StoreUnsafe(ref destination);
}
#endif
