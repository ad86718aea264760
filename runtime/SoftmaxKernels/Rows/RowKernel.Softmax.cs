using System;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>Softmax and arg max.</content>
internal sealed partial class RowKernel<TArithmetic, TWidth, TFloat>
{
    public override void Softmax(ReadOnlySpan<float> logits, Span<float> destination)
    {
        float max = Max(logits);
        Terms terms = new(max);
        Normalize(logits, destination, terms, terms.Of(max));
    }

    public override void Softmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination)
    {
        if (temperature == 1f)
        {
            Softmax(logits, destination);
        }
        else if (temperature < Constants.SmallestTemperature)
        {
            OneHot(logits, destination);
        }
        else if (temperature > Constants.LargestTemperature)
        {
            Normalize(logits, destination, new UniformTerms(Max(logits)), Constants.TopTerm);
        }
        else
        {
            Normalize(logits, destination, new TemperedTerms(Max(logits), temperature), Constants.TopTerm);
        }
    }

    public override int ArgMax(ReadOnlySpan<float> logits)
    {
        TWidth w = default;
        int last = logits.Length - w.Count;
        TFloat max = w.Load(logits, last);
        bool ordered = w.CountEqual(max, max) == w.Count;
        for (int i = 0; i < last; i += w.Count)
        {
            TFloat x = w.Load(logits, i);
            ordered &= w.CountEqual(x, x) == w.Count;
            max = w.Max(max, x);
        }

        return ordered ? logits.IndexOfEqual(w.MaxAcross(max)) : logits.IndexOfNaN();
    }

    /// <summary>The terms of a row over their sum.</summary>
    /// <param name="logits">The row.</param>
    /// <param name="destination">The probabilities.</param>
    /// <param name="terms">What makes a term of a logit.</param>
    /// <param name="top">The largest term.</param>
    private static void Normalize<TMap>(ReadOnlySpan<float> logits, Span<float> destination, TMap terms, float top)
        where TMap : struct, IMap<TFloat>
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
        if (e.Length <= Constants.LargestFloatSum)
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

    /// <summary>Temperature 0: all probability on the first maximum; NaN for a row without a finite maximum.</summary>
    private void OneHot(ReadOnlySpan<float> logits, Span<float> destination)
    {
        int index = ArgMax(logits);
        bool finite = Math.Abs(logits[index]) <= float.MaxValue;
        destination.Slice(0, logits.Length).Fill(finite ? 0f : float.NaN);
        if (finite)
        {
            destination[index] = 1f;
        }
    }
}
