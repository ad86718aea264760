using System;
using System.Linq;

namespace SoftmaxKernels.Tests.Reference;

/// <summary>The terms e of a row of logits, and what the contract derives from them.</summary>
internal sealed class ReferenceRow
{
    /// <summary>Up to this many terms softmax divides by their sum.</summary>
    public const int LargestDivided = 24;

    private const float SmallestExponent = -350f;
    private const float LargestUnshifted = 256f;

    private static readonly float SmallestTemperature = HexFloat.Single("0x1p-126");
    private static readonly float LargestTemperature = HexFloat.Single("0x1p+126");

    private float? _sumInFloat;
    private ReferenceFactor? _factor;

    private ReferenceRow(float[] terms, float max)
    {
        Terms = terms;
        Max = max;
    }

    public float[] Terms { get; }

    public float Max { get; }

    /// <summary>Gets what softmax divides the terms of a row of up to <see cref="LargestDivided"/> by.</summary>
    public float SumInFloat => _sumInFloat ??= ReferenceSum.InFloat(Terms);

    /// <summary>Gets what softmax multiplies the terms of longer rows by.</summary>
    public ReferenceFactor Factor => _factor ??= Terms.Length <= ReferenceSum.LargestFloatSum
        ? ReferenceFactor.OfFloat(SumInFloat, Terms.Max())
        : ReferenceFactor.OfDouble(ReferenceSum.InDouble(Terms), Terms.Max());

    /// <summary>rowexp(x).</summary>
    public static ReferenceRow Of(ReferenceMath math, ReadOnlySpan<float> logits)
    {
        float max = MaxOf(logits);
        bool unshifted = max is >= -LargestUnshifted and <= LargestUnshifted;
        int maxExponent = math.MaxExponent(unshifted ? max : 0f);
        float[] terms = new float[logits.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = Term(math, unshifted ? logits[i] : logits[i] - max, maxExponent);
        }

        return new ReferenceRow(terms, max);
    }

    /// <summary>rowexp_T(x, T).</summary>
    public static ReferenceRow Of(ReferenceMath math, ReadOnlySpan<float> logits, float temperature)
    {
        if (temperature == 1f)
        {
            return Of(math, logits);
        }

        if (temperature > LargestTemperature)
        {
            return Of(math, Levelled(logits));
        }

        float max = MaxOf(logits);
        if (temperature < SmallestTemperature)
        {
            return new ReferenceRow(OneHot(logits, max), max);
        }

        float inverse = 1f / temperature;
        float[] terms = new float[logits.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = Term(math, (logits[i] - max) * inverse, math.MaxExponent(0f));
        }

        return new ReferenceRow(terms, max);
    }

    /// <summary>The logits whose log-softmax is that at a temperature; at a temperature of 0 its results, which are their own log-softmax.</summary>
    public static float[] LogitsAt(float temperature, ReadOnlySpan<float> logits)
    {
        float max = MaxOf(logits);
        if (temperature == 1f)
        {
            return logits.ToArray();
        }

        if (temperature > LargestTemperature)
        {
            return Levelled(logits);
        }

        if (temperature < SmallestTemperature)
        {
            return [.. OneHot(logits, max).Select(term => term == 1f ? 0f : term == 0f ? float.NegativeInfinity : float.NaN)];
        }

        // The contract's maximum of a row with NaN is anything: the results are NaN with each.
        float inverse = 1f / temperature;
        return [.. logits.ToArray().Select(logit => (logit - max) * inverse)];
    }

    /// <summary>sample(e, u).</summary>
    public int Sample(double uniform)
    {
        double total = 0.0;
        foreach (float term in Terms)
        {
            total += term;
        }

        double threshold = uniform * total;
        double cumulative = 0.0;
        for (int i = 0; i < Terms.Length; i++)
        {
            cumulative += Terms[i];
            if (cumulative > threshold)
            {
                return i;
            }
        }

        return -1;
    }

    private static float Term(ReferenceMath math, float difference, int maxExponent)
    {
        float v = difference < SmallestExponent ? SmallestExponent : difference;
        float p = math.Exp(v, out int bitsOfZ);
        int k = Math.Max(unchecked(bitsOfZ - maxExponent), 0);
        float scale = BitConverter.Int32BitsToSingle(k << 23);
        return p * (scale + scale);
    }

    /// <summary>The limit T = +∞: every unmasked entry alike, and what is not finite stays not finite.</summary>
    private static float[] Levelled(ReadOnlySpan<float> logits)
    {
        float[] level = new float[logits.Length];
        for (int i = 0; i < level.Length; i++)
        {
            level[i] = float.IsNegativeInfinity(logits[i]) ? float.NegativeInfinity : logits[i] - logits[i];
        }

        return level;
    }

    /// <summary>The limit T = 0.</summary>
    private static float[] OneHot(ReadOnlySpan<float> logits, float max)
    {
        float[] terms = new float[logits.Length];
        bool invalid = float.IsInfinity(max);
        foreach (float logit in logits)
        {
            invalid |= float.IsNaN(logit);
        }

        if (invalid)
        {
            Array.Fill(terms, float.NaN);
        }
        else
        {
            terms[logits.IndexOf(max)] = 1f;
        }

        return terms;
    }

    private static float MaxOf(ReadOnlySpan<float> logits)
    {
        float max = float.NegativeInfinity;
        foreach (float logit in logits)
        {
            max = logit > max ? logit : max;
        }

        return max;
    }
}
