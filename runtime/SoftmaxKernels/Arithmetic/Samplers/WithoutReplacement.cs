using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// Draws from a row, one after another, each with the probabilities of softmax of the classes that are left. W. Kool and others, "Stochastic beams and
/// where to find them" (2019): the k largest of logits with Gumbel noise have the same distribution. Arguments have been checked.
/// </summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class WithoutReplacement<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>Draws by numbers that are given.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="uniforms">A number in [0, 1) for each draw.</param>
    /// <param name="destination">Takes the classes, −1 where none is left.</param>
    /// <param name="left">As many floats as there are classes.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Draw(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination, Span<float> left)
    {
        logits.CopyTo(left);
        for (int draw = 0; draw < uniforms.Length; draw++)
        {
            destination[draw] = Take(left, uniforms[draw]);
        }
    }

    /// <summary>Draws by the next numbers of a generator, one for each draw whatever the row holds.</summary>
    /// <typeparam name="TSource">The type of the generator.</typeparam>
    /// <param name="logits">The logits.</param>
    /// <param name="source">The generator.</param>
    /// <param name="destination">Takes the classes, −1 where none is left.</param>
    /// <param name="left">As many floats as there are classes.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Draw<TSource>(ReadOnlySpan<float> logits, ref TSource source, Span<int> destination, Span<float> left)
        where TSource : struct, IUniformSource
    {
        logits.CopyTo(left);
        for (int draw = 0; draw < destination.Length; draw++)
        {
            destination[draw] = Take(left, source.NextUniform());
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int Take(Span<float> left, double uniform)
    {
        int index = RowLoops<TArithmetic>.Sample(left, uniform);
        if (index >= 0)
        {
            left[index] = float.NegativeInfinity;
        }

        return index;
    }
}
