using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>Batches of samplers that draw by one number for each row. Arguments have been checked.</summary>
internal static class SampledRows
{
    /// <summary>Draws a class for each row by numbers that are given.</summary>
    /// <typeparam name="TSampler">How a class is drawn.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="uniforms">A number for each row.</param>
    /// <param name="destination">Takes a class for each row.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="sampler">How a class is drawn.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Draw<TSampler>(ReadOnlySpan<float> rows, ReadOnlySpan<double> uniforms, Span<int> destination, int size, TSampler sampler)
        where TSampler : struct, IRowSampler
    {
        for (int row = 0; row < uniforms.Length; row++)
        {
            destination[row] = sampler.Draw(rows.Slice(row * size, size), uniforms[row]);
        }
    }

    /// <summary>Draws a class for each row by the next numbers of a generator, in row order.</summary>
    /// <typeparam name="TSampler">How a class is drawn.</typeparam>
    /// <typeparam name="TSource">The type of the generator.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="source">The generator.</param>
    /// <param name="destination">Takes a class for each row.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="sampler">How a class is drawn.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Draw<TSampler, TSource>(ReadOnlySpan<float> rows, ref TSource source, Span<int> destination, int size, TSampler sampler)
        where TSampler : struct, IRowSampler
        where TSource : struct, IUniformSource
    {
        int count = rows.Length / size;
        for (int row = 0; row < count; row++)
        {
            destination[row] = sampler.Draw(rows.Slice(row * size, size), source.NextUniform());
        }
    }
}
