using System;

namespace SoftmaxKernels.Tests.Training;

/// <summary>
/// The steps of the numerics contract for one parameter, written as the contract writes them: no vectors, nothing shared with the
/// product. Slow and plain on purpose.
/// </summary>
/// <param name="fused">Whether <c>ma</c> rounds once (a fused multiply-add) or twice.</param>
internal sealed class ReferenceUpdates(bool fused)
{
    public void Sgd(ref float p, float g, SgdOptions options)
    {
        g = Decayed(g, p, (float)options.WeightDecay);
        p = MultiplyAdd((float)-options.LearningRate, g, p);
    }

    public void Sgd(ref float p, float g, ref float v, SgdOptions options)
    {
        float mu = (float)options.Momentum;
        g = Decayed(g, p, (float)options.WeightDecay);
        v = MultiplyAdd(mu, v, g);
        float d = options.Nesterov ? MultiplyAdd(mu, v, g) : v;
        p = MultiplyAdd((float)-options.LearningRate, d, p);
    }

    public void Adam(ref float p, float g, ref float m, ref float v, AdamOptions options, long step)
    {
        double w1 = 1.0 - options.Beta1;
        float s = (float)-(options.LearningRate / (1.0 - Power(options.Beta1, step)));
        float k = (float)(1.0 / Math.Sqrt(1.0 - Power(options.Beta2, step)));
        float keep = (float)(options.Decouples ? 1.0 - (options.LearningRate * options.WeightDecay) : 1.0);

        if (!options.Decouples)
        {
            g = Decayed(g, p, (float)options.WeightDecay);
        }

        m = w1 < 0.5 ? MultiplyAdd((float)w1, g - m, m) : MultiplyAdd((float)-options.Beta1, g - m, g);
        float wg = (float)(1.0 - options.Beta2) * g;
        float bv = (float)options.Beta2 * v;
        v = MultiplyAdd(wg, g, bv);
        float divisor = MultiplyAdd(MathF.Sqrt(v), k, (float)options.Epsilon);
        p = MultiplyAdd(s, m / divisor, p * keep);
    }

    /// <summary>Σ x² over 16 lanes, in chunks of four blocks, all in double.</summary>
    public static double SumOfSquares(ReadOnlySpan<float> x)
    {
        double[] lanes = new double[16];
        for (int c = 0; c < x.Length; c += 64)
        {
            for (int j = 0; j < 16; j++)
            {
                lanes[j] = lanes[j] + ((Square(x, c + j) + Square(x, c + 16 + j)) + (Square(x, c + 32 + j) + Square(x, c + 48 + j)));
            }
        }

        for (int width = 8; width >= 1; width /= 2)
        {
            for (int j = 0; j < width; j++)
            {
                lanes[j] = lanes[j] + lanes[j + width];
            }
        }

        return lanes[0];
    }

    /// <summary>b^t, from the lowest bit of t up.</summary>
    public static double Power(double b, long t)
    {
        double r = 1.0;
        while (t > 0)
        {
            if (t % 2 == 1)
            {
                r = r * b;
            }

            b = b * b;
            t = t / 2;
        }

        return r;
    }

    private static double Square(ReadOnlySpan<float> x, int index)
    {
        double value = index < x.Length ? x[index] : 0.0;
        return value * value;
    }

    private float Decayed(float g, float p, float decay) => decay == 0f ? g : MultiplyAdd(decay, p, g);

    private float MultiplyAdd(float a, float b, float c)
    {
        if (fused)
        {
            return MathF.FusedMultiplyAdd(a, b, c);
        }

        float product = a * b;
        return product + c;
    }
}
