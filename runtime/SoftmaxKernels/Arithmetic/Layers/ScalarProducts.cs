using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The products of matrices and vectors without registers, in the same order of operations.</summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class ScalarProducts<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <inheritdoc cref="Products{TArithmetic}.Combine"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Combine(ReadOnlySpan<float> x, ReadOnlySpan<float> w, int stride, bool hasStart, Span<float> y)
    {
        for (int lane = 0; lane < y.Length; lane++)
        {
            float start = hasStart ? w[(x.Length * stride) + lane] : 0f;
            y[lane] = y.Length <= Contract.LargestOfFourChains
                ? (float)(
                    (float)(Chain(x, w, stride, lane, 0, 4, start) + Chain(x, w, stride, lane, 2, 4, 0f))
                    + (float)(Chain(x, w, stride, lane, 1, 4, 0f) + Chain(x, w, stride, lane, 3, 4, 0f)))
                : (float)(Chain(x, w, stride, lane, 0, 2, start) + Chain(x, w, stride, lane, 1, 2, 0f));
        }
    }

    /// <inheritdoc cref="Products{TArithmetic}.CombinePanels"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void CombinePanels<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> w, bool hasStart, Span<float> y)
        where TMap : struct, IResultMap
    {
        while (!y.IsEmpty)
        {
            int lanes = Math.Min(Contract.LayerPanel, y.Length);
            int stride = Contract.Padded(lanes);
            Combine(x, w, stride, hasStart, y.Slice(0, lanes));
            for (int lane = 0; lane < lanes; lane++)
            {
                y[lane] = default(TMap).Apply(y[lane]);
            }

            w = w.Slice(stride * (hasStart ? x.Length + 1 : x.Length));
            y = y.Slice(lanes);
        }
    }

    /// <inheritdoc cref="Products{TArithmetic}.Dot"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> w, int stride, ReadOnlySpan<float> start, Span<float> y)
    {
        Span<float> lanes = stackalloc float[Contract.VirtualLanes];
        for (int row = 0; row < y.Length; row++)
        {
            lanes.Clear();
            ReadOnlySpan<float> weights = w.Slice(row * stride, stride);
            for (int i = 0; i < weights.Length; i++)
            {
                ref float lane = ref lanes[i % Contract.VirtualLanes];
                lane = KernelMath<TArithmetic>.MultiplyAdd(i < x.Length ? x[i] : 0f, weights[i], lane);
            }

            for (int width = Contract.VirtualLanes / 2; width > 0; width /= 2)
            {
                for (int lane = 0; lane < width; lane++)
                {
                    lanes[lane] = (float)(lanes[lane] + lanes[lane + width]);
                }
            }

            y[row] = start.IsEmpty ? lanes[0] : (float)(lanes[0] + start[row]);
        }
    }

    /// <inheritdoc cref="Products{TArithmetic}.AddProduct"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void AddProduct(
        ReadOnlySpan<float> x, int xStep, ReadOnlySpan<float> v, int vStep, int count, Span<float> t, int stride, int rows, int lanes)
    {
        for (int n = 0; n < count; n++)
        {
            for (int row = 0; row < rows; row++)
            {
                float factor = x[(n * xStep) + row];
                for (int lane = 0; lane < lanes; lane++)
                {
                    ref float sum = ref t[(row * stride) + lane];
                    sum = KernelMath<TArithmetic>.MultiplyAdd(factor, v[(n * vStep) + lane], sum);
                }
            }
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static float Chain(ReadOnlySpan<float> x, ReadOnlySpan<float> w, int stride, int lane, int first, int chains, float sum)
    {
        for (int k = first; k < x.Length; k += chains)
        {
            sum = KernelMath<TArithmetic>.MultiplyAdd(x[k], w[(k * stride) + lane], sum);
        }

        return sum;
    }
}
