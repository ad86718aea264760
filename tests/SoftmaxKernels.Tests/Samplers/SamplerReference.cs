using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Reference;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>The samplers as the numerics contract has them, written with sorted lists.</summary>
/// <param name="arithmetic">The profile.</param>
/// <param name="fused">What the profile means, as in <see cref="ReferenceKernel"/>.</param>
internal sealed class SamplerReference(KernelArithmetic arithmetic, bool fused)
{
    private const double Slack = 1.0 / 1048576.0;

    /// <summary>The samplers whose results the product must have in this process.</summary>
    public SamplerReference(KernelArithmetic arithmetic)
        : this(arithmetic, Hardware.Fuses(arithmetic))
    {
    }

    public float[] Truncate(float[] logits, SamplerOptions options)
    {
        if (logits.Any(logit => float.IsNaN(logit) || float.IsPositiveInfinity(logit)) || logits.All(float.IsNegativeInfinity))
        {
            return [.. logits.Select(_ => float.NaN)];
        }

        float max = logits.Max();
        if (options.Temperature < MathF.ScaleB(1f, -126))
        {
            return [.. logits.Select((_, i) => i == Array.IndexOf(logits, max) ? max : float.NegativeInfinity)];
        }

        return [.. Keep(logits, options).Select(logit => Score(logit, options.Temperature, max))];
    }

    public int Sample(float[] logits, SamplerOptions options, double uniform)
    {
        if (float.IsNaN(Truncate(logits, options)[0]))
        {
            return -1;
        }

        float[] kept = options.Temperature < MathF.ScaleB(1f, -126) ? logits : Keep(logits, options);
        return Kernel(logits.Length).Sample(kept, options.Temperature, uniform);
    }

    public static int SampleFromProbabilities(float[] probabilities, double uniform)
    {
        double total = probabilities.Aggregate(0.0, (sum, p) => sum + p);
        if (probabilities.Any(p => float.IsNaN(p) || p < 0f || float.IsInfinity(p)) || total == 0.0)
        {
            return -1;
        }

        double cumulative = 0.0;
        return Array.FindIndex(probabilities, p => (cumulative += p) > uniform * total);
    }

    public int[] SampleWithoutReplacement(float[] logits, double[] uniforms)
    {
        float[] left = [.. logits];
        List<int> drawn = [];
        foreach (double uniform in uniforms)
        {
            int index = Kernel(logits.Length).Sample(left, uniform);
            drawn.Add(index);
            left = [.. left.Select((logit, i) => i == index ? float.NegativeInfinity : logit)];
        }

        return [.. drawn];
    }

    public static int SampleGumbel(float[] logits, double[] uniforms)
    {
        double[] keys = [.. logits.Select((logit, i) => logit - Log(-Log(Math.Max(uniforms[i], 2.2250738585072014e-308))))];
        return logits.Any(logit => float.IsNaN(logit) || float.IsPositiveInfinity(logit)) || logits.All(float.IsNegativeInfinity)
            ? -1
            : Array.IndexOf(keys, keys.Max());
    }

    /// <summary>log x: the logarithm of the losses, of a number in [√½, √2) that is one more than its argument, and a power of two.</summary>
    public static double Log(double x)
    {
        int exponent = Math.ILogB(x);
        double significand = Math.ScaleB(x, -exponent);
        if (BitConverter.DoubleToInt64Bits(significand) >= 0x3FF6A09E00000000)
        {
            significand /= 2.0;
            exponent++;
        }

        double log = ReferenceMath.LogOnePlus(significand - 1.0);
        return (exponent * 0.69314718055994529) + log;
    }

    private ReferenceKernel Kernel(int size) => new(size, arithmetic, fused);

    private float[] Keep(float[] logits, SamplerOptions options)
    {
        float[] kept = logits;
        if (options.TopK > 0 && options.TopK < logits.Length)
        {
            float smallest = logits.OrderByDescending(logit => logit).ElementAt(options.TopK - 1);
            kept = [.. kept.Select(logit => logit < smallest ? float.NegativeInfinity : logit)];
        }

        if (options.TopP == 1f && options.MinP == 0f)
        {
            return kept;
        }

        float[] p = new float[logits.Length];
        Kernel(logits.Length).Softmax(kept, options.Temperature, p);
        HashSet<int> nucleus = [.. Enumerable.Range(0, p.Length)];
        if (options.TopP < 1f)
        {
            nucleus = [];
            double sum = 0.0;
            foreach (int i in Enumerable.Range(0, p.Length).OrderByDescending(i => p[i]).ThenBy(i => i))
            {
                if (nucleus.Count > 0 && (sum >= options.TopP - Slack || p[i] == 0f))
                {
                    break;
                }

                sum += p[i];
                nucleus.Add(i);
            }
        }

        double bound = (double)options.MinP * p.Max() * (1.0 - Slack);
        return [.. kept.Select((logit, i) => nucleus.Contains(i) && p[i] >= bound ? logit : float.NegativeInfinity)];
    }

    private static float Score(float kept, float temperature, float max)
    {
        if (temperature == 1f || float.IsInfinity(kept))
        {
            return kept;
        }

        float score = temperature > MathF.ScaleB(1f, 126) ? 0f : kept / temperature;
        return !float.IsInfinity(score) ? score
            : kept < max ? float.NegativeInfinity
            : MathF.CopySign(float.MaxValue, score);
    }
}
