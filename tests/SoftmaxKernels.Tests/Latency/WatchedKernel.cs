using System;
using System.Linq;
using SoftmaxKernels.Tests.Reference;

namespace SoftmaxKernels.Tests.Latency;

/// <summary>
/// Softmax, log-softmax and the losses of one row of finite or masked logits, with a look at the result of every single
/// operation. Its results must be those of <see cref="ReferenceKernel"/>, else it has watched another computation.
/// </summary>
internal sealed class WatchedKernel(bool fused, SubnormalWatch watch)
{
    private const int LaneCount = 16;
    private const int ChunkLength = 64;
    private const float SmallestExponent = -350f;
    private const float LargestUnshifted = 256f;

    private readonly WatchedMath _math = new(fused, watch);

    public float[] Softmax(float[] logits)
    {
        float[] terms = Terms(logits, out _);
        if (terms.Length <= ReferenceRow.LargestDivided)
        {
            float divisor = SumInFloat(terms);
            return Array.ConvertAll(terms, term => watch.See("probability", term / divisor));
        }

        ReferenceFactor factor = terms.Length <= ReferenceSum.LargestFloatSum
            ? ReferenceFactor.OfFloat(SumInFloat(terms), terms.Max())
            : ReferenceFactor.OfDouble(SumInDouble(terms), terms.Max());
        watch.See("1 / sum", factor.Value);
        return Array.ConvertAll(terms, term => watch.See("probability", factor.Of(term)));
    }

    public float[] LogSoftmax(float[] logits)
    {
        double logSum = LogSum(logits, out double max);
        return Array.ConvertAll(logits, z =>
            watch.See("log-probability", (float)watch.See("log-probability", watch.See("z - max", (double)z - max) - logSum)));
    }

    public float LogSumExp(float[] logits)
    {
        double logSum = LogSum(logits, out double max);
        return watch.See("log-sum-exp", (float)watch.See("log-sum-exp", max + logSum));
    }

    public float Loss(float[] logits, int label)
    {
        double logSum = LogSum(logits, out double max);
        return watch.See("loss", (float)watch.See("loss", watch.See("max - z", max - logits[label]) + logSum));
    }

    public float Loss(float[] logits, float[] targets)
    {
        double logSum = LogSum(logits, out double max);
        float[] weighted = new float[logits.Length];
        for (int i = 0; i < weighted.Length; i++)
        {
            weighted[i] = targets[i] == 0f ? 0f : watch.See("t (max - z)", targets[i] * watch.See("max - z", (float)max - logits[i]));
        }

        double loss = watch.See("loss", watch.See("loss", SumInDouble(targets) * logSum) + SumInDouble(weighted));
        return watch.See("loss", (float)loss);
    }

    private float[] Terms(float[] logits, out float max)
    {
        float largest = float.NegativeInfinity;
        foreach (float logit in logits)
        {
            largest = logit > largest ? logit : largest;
        }

        max = largest;
        bool unshifted = largest is >= -LargestUnshifted and <= LargestUnshifted;
        int top = _math.MaxExponent(unshifted ? largest : 0f);
        return Array.ConvertAll(logits, z => Term(unshifted ? z : watch.See("d", z - largest), top));
    }

    private float Term(float difference, int top)
    {
        float v = difference < SmallestExponent ? SmallestExponent : difference;
        float p = _math.Exp(v, out int bitsOfZ);
        float scale = watch.See("2^k", BitConverter.Int32BitsToSingle(Math.Max(unchecked(bitsOfZ - top), 0) << 23));
        return watch.See("e", watch.See("2p", p + p) * scale);
    }

    private double LogSum(float[] logits, out double max)
    {
        float[] others = Terms(logits, out float largest);
        max = largest;
        float top = 0f;
        int ties = 0;
        for (int i = 0; i < others.Length; i++)
        {
            if (logits[i] == largest)
            {
                top = others[i];
                others[i] = 0f;
                ties++;
            }
        }

        double rest = watch.See("rest / top", SumInDouble(others) / top);
        return LogOnePlus(watch.See("s", (ties - 1) + rest));
    }

    private double LogOnePlus(double s)
    {
        double p1 = HexFloat.Double("0x1.5555554b881ebp-2");
        double p2 = HexFloat.Double("0x1.9999ec3aa408fp-3");
        double p3 = HexFloat.Double("0x1.245bef0d0e0d7p-3");
        double p4 = HexFloat.Double("0x1.dddee0f2d1bd8p-4");
        double ln2 = HexFloat.Double("0x1.62e42fefa39efp-1");
        long bits = BitConverter.DoubleToInt64Bits(watch.See("1 + s", 1.0 + s));
        long k = (bits - 0x3FE6A09E00000000) >> 52;
        double f = k == 0 ? s : watch.See("f", BitConverter.Int64BitsToDouble(bits - (k << 52)) - 1.0);
        double y = watch.See("y", f / watch.See("2 + f", 2.0 + f));
        double w = watch.See("w", y * y);
        double p = watch.See("P", p3 + watch.See("P4 w", p4 * w));
        p = watch.See("P", p2 + watch.See("P w", p * w));
        p = watch.See("P", p1 + watch.See("P w", p * w));
        double r = watch.See("y + y w P", y + watch.See("y w P", y * watch.See("w P", w * p)));
        return watch.See("LogSum", watch.See("k ln 2", k * ln2) + watch.See("r + r", r + r));
    }

    private float SumInFloat(float[] values)
    {
        float[] lanes = new float[LaneCount];
        for (int j = 0; j < LaneCount; j++)
        {
            lanes[j] = Chunk(values, 0, j);
        }

        for (int width = LaneCount / 2; width >= 1; width /= 2)
        {
            for (int j = 0; j < width; j++)
            {
                lanes[j] = watch.See("sum", lanes[j] + lanes[j + width]);
            }
        }

        return lanes[0];
    }

    private double SumInDouble(float[] values)
    {
        double[] lanes = new double[LaneCount];
        for (int start = 0; start < values.Length; start += ChunkLength)
        {
            for (int j = 0; j < LaneCount; j++)
            {
                lanes[j] = watch.See("sum", lanes[j] + Chunk(values, start, j));
            }
        }

        for (int width = LaneCount / 2; width >= 1; width /= 2)
        {
            for (int j = 0; j < width; j++)
            {
                lanes[j] = watch.See("sum", lanes[j] + lanes[j + width]);
            }
        }

        return lanes[0];
    }

    private float Chunk(float[] values, int start, int lane)
    {
        float left = watch.See("sum", At(values, start + lane) + At(values, start + lane + 16));
        float right = watch.See("sum", At(values, start + lane + 32) + At(values, start + lane + 48));
        return watch.See("sum", left + right);
    }

    private static float At(float[] values, int index) => index < values.Length ? values[index] : 0f;
}
