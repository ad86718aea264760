using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <summary>
/// The row algorithms one float at a time: for rows shorter than a register, and where there are no registers. Every result is
/// cast to float, because some runtimes keep scalars in double registers.
/// </summary>
/// <content>The loops: over the elements, and the sums in the order of the contract.</content>
internal static partial class ScalarRowKernel<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>The contract sums in 16 virtual lanes …</summary>
    private const int VirtualLanes = Contract.VirtualLanes;

    /// <summary>… over chunks of four blocks.</summary>
    private const int Chunk = Contract.Chunk;

    /// <summary>Σ a, in double lanes.</summary>
    [MethodImpl(Compilation.AtOnce)]
    public static double Sum(ReadOnlySpan<float> a) => SumInDouble(a);

    /// <summary>destination[i] = map(x[i]).</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void Map<TMap>(ReadOnlySpan<float> x, Span<float> destination, TMap map)
        where TMap : struct, IMap
    {
        for (int i = 0; i < x.Length; i++)
        {
            destination[i] = map.Apply(x[i]);
        }
    }

    /// <summary>destination[i] = map(x[i], other[i]).</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void Map<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> other, Span<float> destination, TMap map)
        where TMap : struct, IPairMap
    {
        for (int i = 0; i < x.Length; i++)
        {
            destination[i] = map.Apply(x[i], other[i]);
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static float Max(ReadOnlySpan<float> x)
    {
        float max = x[0];
        foreach (float element in x)
        {
            max = Lanes.Max(max, element);
        }

        return max;
    }

    /// <summary>Σ a for at most one chunk, in float lanes.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static float SumInFloat(ReadOnlySpan<float> a)
    {
        Span<float> chunk = stackalloc float[Chunk];
        a.CopyTo(chunk);
        for (int j = 0; j < VirtualLanes; j++)
        {
            chunk[j] = SumBlocks(chunk, j);
        }

        for (int distance = VirtualLanes / 2; distance > 0; distance /= 2)
        {
            for (int j = 0; j < distance; j++)
            {
                chunk[j] = (float)(chunk[j] + chunk[j + distance]);
            }
        }

        return chunk[0];
    }

    /// <summary>Σ a, in double lanes.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
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
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static double SumInDouble<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> other, TMap map)
        where TMap : struct, IPairMap
    {
        Span<double> lanes = stackalloc double[VirtualLanes];
        Span<float> terms = stackalloc float[Chunk];
        for (int c = 0; c < x.Length; c = RowBlocks.Next(c, Chunk, x.Length))
        {
            int length = Math.Min(Chunk, x.Length - c);
            Map(x.Slice(c, length), other.Slice(c, length), terms, map);
            terms.Slice(length).Clear();
            AddChunk(terms, lanes);
        }

        return Fold(lanes);
    }

    /// <summary>How many elements have a value.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int Count(ReadOnlySpan<float> x, float value)
    {
        int count = 0;
        foreach (float element in x)
        {
            count += element == value ? 1 : 0;
        }

        return count;
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void AddChunk(ReadOnlySpan<float> chunk, Span<double> lanes)
    {
        for (int j = 0; j < VirtualLanes; j++)
        {
            lanes[j] += (double)SumBlocks(chunk, j);
        }
    }

    /// <summary>(b₀ + b₁) + (b₂ + b₃), the four blocks of a chunk in one lane.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static float SumBlocks(ReadOnlySpan<float> chunk, int lane) =>
        (float)((float)(chunk[lane] + chunk[lane + VirtualLanes])
            + (float)(chunk[lane + (2 * VirtualLanes)] + chunk[lane + (3 * VirtualLanes)]));

    [MethodImpl(Compilation.AtOnceOrInlined)]
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
