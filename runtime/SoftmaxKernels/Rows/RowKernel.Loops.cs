using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <summary>The row algorithms over one profile and one register width.</summary>
/// <content>The loops: over the elements, and the sums in the order of the contract.</content>
internal sealed partial class RowKernel<TArithmetic, TWidth, TFloat> : RowKernel
    where TArithmetic : struct, IArithmetic
    where TWidth : struct, IWidth<TFloat>
    where TFloat : struct
{
    /// <summary>The contract sums in 16 virtual lanes …</summary>
    private const int VirtualLanes = Contract.VirtualLanes;

    /// <summary>… over chunks of four blocks.</summary>
    private const int Chunk = Contract.Chunk;

    /// <summary>destination[i] = map(x[i]), for at least one register of elements.</summary>
    private static void Map<TMap>(ReadOnlySpan<float> x, Span<float> destination, TMap map)
        where TMap : struct, IMap<TFloat>
    {
        TWidth w = default;
        int last = x.Length - w.Count;

        // The last register overlaps the one before it. It is loaded first, because the loop may write over it in place.
        TFloat tail = w.Load(x, last);
        for (int i = 0; i < last; i += w.Count)
        {
            w.Store(map.Apply(w.Load(x, i)), destination, i);
        }

        w.Store(map.Apply(tail), destination, last);
    }

    /// <summary>destination[i] = map(x[i], other[i]), for at least one register of elements.</summary>
    private static void Map<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> other, Span<float> destination, TMap map)
        where TMap : struct, IPairMap<TFloat>
    {
        TWidth w = default;
        int last = x.Length - w.Count;
        TFloat tail = w.Load(x, last);
        TFloat otherTail = w.Load(other, last);
        for (int i = 0; i < last; i += w.Count)
        {
            w.Store(map.Apply(w.Load(x, i), w.Load(other, i)), destination, i);
        }

        w.Store(map.Apply(tail, otherTail), destination, last);
    }

    private static float Max(ReadOnlySpan<float> x)
    {
        TWidth w = default;
        int last = x.Length - w.Count;
        TFloat max = w.Load(x, last);
        for (int i = 0; i < last; i += w.Count)
        {
            max = w.Max(max, w.Load(x, i));
        }

        return w.MaxAcross(max);
    }

    /// <summary>Σ a for at most one chunk, in float lanes.</summary>
    private static float SumInFloat(ReadOnlySpan<float> a)
    {
        TWidth w = default;
        Span<float> chunk = stackalloc float[Chunk];
        a.CopyTo(chunk);
        Span<float> lanes = stackalloc float[VirtualLanes];
        for (int j = 0; j < VirtualLanes; j += w.Count)
        {
            w.Store(SumBlocks(chunk, j), lanes, j);
        }

        for (int distance = VirtualLanes / 2; distance > 0; distance /= 2)
        {
            for (int j = 0; j < distance; j++)
            {
                lanes[j] = (float)(lanes[j] + lanes[j + distance]);
            }
        }

        return lanes[0];
    }

    /// <summary>Σ a, in double lanes.</summary>
    private static double SumInDouble(ReadOnlySpan<float> a)
    {
        Span<double> lanes = stackalloc double[VirtualLanes];
        int whole = a.Length - (a.Length % Chunk);
        for (int c = 0; c < whole; c += Chunk)
        {
            AddChunk(a.Slice(c, Chunk), lanes);
        }

        if (whole < a.Length)
        {
            Span<float> chunk = stackalloc float[Chunk];
            a.Slice(whole).CopyTo(chunk);
            AddChunk(chunk, lanes);
        }

        return Fold(lanes);
    }

    /// <summary>Σ map(x[i], other[i]), in double lanes.</summary>
    private static double SumInDouble<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> other, TMap map)
        where TMap : struct, IPairMap<TFloat>
    {
        Span<double> lanes = stackalloc double[VirtualLanes];
        Span<float> terms = stackalloc float[Chunk];
        for (int c = 0; c < x.Length; c = RowBlocks.Next(c, Chunk, x.Length))
        {
            int length = Math.Min(Chunk, x.Length - c);
            FillChunk(x.Slice(c, length), other.Slice(c, length), terms, map);
            AddChunk(terms, lanes);
        }

        return Fold(lanes);
    }

    /// <summary>Writes one chunk of terms, with zeros after the end of the row.</summary>
    private static void FillChunk<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> other, Span<float> terms, TMap map)
        where TMap : struct, IPairMap<TFloat>
    {
        Span<float> padded = stackalloc float[Chunk];
        Span<float> paddedOther = stackalloc float[Chunk];
        Map(Pad(x, padded), Pad(other, paddedOther), terms, map);
        terms.Slice(x.Length).Clear();
    }

    /// <summary>At most one chunk of elements, copied if they do not end with a register: then zeros follow.</summary>
    private static ReadOnlySpan<float> Pad(ReadOnlySpan<float> x, Span<float> padded)
    {
        int count = default(TWidth).Count;
        int rest = x.Length % count;
        if (rest == 0)
        {
            return x;
        }

        padded.Clear();
        x.CopyTo(padded);
        return padded.Slice(0, x.Length + count - rest);
    }

    /// <summary>How many elements have a value.</summary>
    private static int Count(ReadOnlySpan<float> x, float value)
    {
        TWidth w = default;
        int end = x.Length - (x.Length % w.Count);
        int count = 0;
        for (int i = 0; i < end; i += w.Count)
        {
            count += w.CountEqual(w.Load(x, i), w.Create(value));
        }

        foreach (float element in x.Slice(end))
        {
            count += element == value ? 1 : 0;
        }

        return count;
    }

    private static void AddChunk(ReadOnlySpan<float> chunk, Span<double> lanes)
    {
        TWidth w = default;
        for (int j = 0; j < VirtualLanes; j += w.Count)
        {
            w.AddWidened(SumBlocks(chunk, j), lanes, j);
        }
    }

    /// <summary>(b₀ + b₁) + (b₂ + b₃), the four blocks of a chunk added lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloat SumBlocks(ReadOnlySpan<float> chunk, int lane)
    {
        TWidth w = default;
        return w.Add(
            w.Add(w.Load(chunk, lane), w.Load(chunk, lane + VirtualLanes)),
            w.Add(w.Load(chunk, lane + (2 * VirtualLanes)), w.Load(chunk, lane + (3 * VirtualLanes))));
    }

    private static double Fold(Span<double> lanes)
    {
        for (int distance = VirtualLanes / 2; distance > 0; distance /= 2)
        {
            for (int j = 0; j < distance; j++)
            {
                lanes[j] += lanes[j + distance];
            }
        }

        return lanes[0];
    }
}
