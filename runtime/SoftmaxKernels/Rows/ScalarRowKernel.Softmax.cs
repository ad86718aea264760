using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>Softmax and arg max.</content>
internal static partial class ScalarRowKernel<TArithmetic>
{
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(ReadOnlySpan<float> logits, Span<float> destination)
    {
        float max = Max(logits);
        Terms terms = new(max);
        Normalize(logits, destination, terms, terms.Apply(max));
    }

    [MethodImpl(Compilation.AtOnce)]
    public static int ArgMax(ReadOnlySpan<float> logits)
    {
        int first = logits.IndexOfNaN();
        return first >= 0 ? first : logits.IndexOfEqual(Max(logits));
    }

    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxAtTemperature(ReadOnlySpan<float> logits, float temperature, Span<float> destination) =>
        Normalize(logits, destination, new TemperedTerms(Max(logits), temperature), Constants.TopTerm);

    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxAtInfiniteTemperature(ReadOnlySpan<float> logits, Span<float> destination) =>
        Normalize(logits, destination, new UniformTerms(Max(logits)), Constants.TopTerm);

    /// <summary>The terms of a row over their sum.</summary>
    /// <param name="logits">The row.</param>
    /// <param name="destination">The probabilities.</param>
    /// <param name="terms">What makes a term of a logit.</param>
    /// <param name="top">The largest term.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void Normalize<TMap>(ReadOnlySpan<float> logits, Span<float> destination, TMap terms, float top)
        where TMap : struct, IMap
    {
        Map(logits, destination, terms);
        Span<float> e = destination.Slice(0, logits.Length);
        if (e.Length <= Contract.LargestDivided)
        {
            Map(e, e, new DivideBy(SumInFloat(e)));
            return;
        }

        float sum;
        float factor;
        if (e.Length <= Contract.LargestFloatSum)
        {
            sum = SumInFloat(e);
            factor = (float)(1f / sum);
        }
        else
        {
            double total = SumInDouble(e);
            sum = (float)total;
            factor = (float)(1.0 / total);
        }

        Map(e, e, new MultiplyBy(factor));
        DecidedRow.Settle(e, top, sum, factor);
    }
}
