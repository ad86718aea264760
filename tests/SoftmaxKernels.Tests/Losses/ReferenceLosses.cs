using System;
using SoftmaxKernels.Tests.Reference;

namespace SoftmaxKernels.Tests.Losses;

/// <summary>The losses as the numerics contract writes them, one float at a time; nothing shared with the product.</summary>
internal sealed class ReferenceLosses
{
    private static readonly float SmallestNormal = HexFloat.Single("0x1p-126");
    private static readonly float Ln2High = HexFloat.Single("0x1.62e4p-1");
    private static readonly float Ln2Low = HexFloat.Single("0x1.7f7d1cp-20");
    private static readonly float RootLessOne = HexFloat.Single("0x1.a82798p-2");

    private static readonly float[] L =
    [
        HexFloat.Single("0x1.555554p-2"), HexFloat.Single("-0x1.000228p-2"), HexFloat.Single("0x1.99a004p-3"), HexFloat.Single("-0x1.5471f6p-3"),
        HexFloat.Single("0x1.22dbdep-3"), HexFloat.Single("-0x1.0d8ac8p-3"), HexFloat.Single("0x1.054c48p-3"), HexFloat.Single("-0x1.386a50p-4"),
    ];

    private readonly ReferenceMath _math;
    private readonly ReferenceActivations _activations;
    private readonly ReferenceKernel _kernel;

    /// <summary>The losses whose bits the product must have in this process.</summary>
    public ReferenceLosses(int size, KernelArithmetic arithmetic)
        : this(new ReferenceKernel(size, arithmetic))
    {
    }

    /// <summary>The losses on rows of a kernel.</summary>
    public ReferenceLosses(ReferenceKernel kernel)
    {
        _math = new ReferenceMath(kernel.Fuses);
        _activations = new ReferenceActivations(kernel.Fuses);
        _kernel = kernel;
    }

    public float Exp(float v)
    {
        v = v > 89f ? 89f : v;
        v = v < -350f ? -350f : v;
        float p = _math.Exp(v, out int bits);
        int k = Math.Max(unchecked(bits - 0x4B3FFF82), 0);
        return 2f * p * BitConverter.Int32BitsToSingle(k << 23);
    }

    public float Log(float x)
    {
        if (x < 0f || float.IsNaN(x))
        {
            return float.NaN;
        }

        if (x == 0f || float.IsPositiveInfinity(x))
        {
            return x == 0f ? float.NegativeInfinity : x;
        }

        bool subnormal = x < SmallestNormal;
        int bits = BitConverter.SingleToInt32Bits(subnormal ? x * 8388608f : x);
        int k = (bits - 0x3F3504F3) >> 23;
        return LogOfParts(BitConverter.Int32BitsToSingle(bits - (k << 23)) - 1f, k - (subnormal ? 23 : 0));
    }

    public float SoftplusOfNegative(float a)
    {
        float u = Exp(-a);
        return u > RootLessOne ? LogOfParts((u - 1f) * 0.5f, 1f) : LogOfParts(u, 0f);
    }

    public static float NegativeLogLikelihood(float[] x, int label) => 0f - x[label];

    public static float NegativeLogLikelihoodGradient(float[] x, int label, float[] destination, float scale)
    {
        float loss = NegativeLogLikelihood(x, label);
        for (int i = 0; i < x.Length; i++)
        {
            destination[i] = i == label ? -scale : 0f;
        }

        return loss;
    }

    public float KullbackLeibler(float[] x, float[] t) => Sum(x, t, (x, t) => t == 0f ? 0f : t * (Log(t) - x));

    public float KullbackLeiblerGradient(float[] x, float[] t, float[] destination, float scale)
    {
        float loss = KullbackLeibler(x, t);
        Map(x, t, destination, (_, t) => 0f - (t * scale));
        return loss;
    }

    public float KullbackLeiblerOfLogTargets(float[] x, float[] l) => Sum(x, l, (x, l) => Exp(l) == 0f ? 0f : Exp(l) * (l - x));

    public float KullbackLeiblerOfLogTargetsGradient(float[] x, float[] l, float[] destination, float scale)
    {
        float loss = KullbackLeiblerOfLogTargets(x, l);
        Map(x, l, destination, (_, l) => 0f - (Exp(l) * scale));
        return loss;
    }

    public float LogProbability(float[] z, int label) => 0f - _kernel.CrossEntropy(z, label);

    public float LogProbabilityGradient(float[] z, int label, float[] destination, float scale) =>
        0f - _kernel.CrossEntropyGradient(z, label, destination, -scale);

    public float CrossEntropyOfProbabilities(float[] p, int label) => 0f + (1f * -Log(Clamped(p[label])));

    public float CrossEntropyOfProbabilitiesGradient(float[] p, int label, float[] destination, float scale)
    {
        float loss = CrossEntropyOfProbabilities(p, label);
        float gradient = scale == 0f || p[label] < SmallestNormal ? 0f : -scale / p[label];
        for (int i = 0; i < p.Length; i++)
        {
            destination[i] = i == label ? gradient : 0f;
        }

        return loss;
    }

    public float CrossEntropyOfProbabilities(float[] p, float[] t) => Sum(p, t, (p, t) => t == 0f ? 0f : t * -Log(Clamped(p)));

    public float CrossEntropyOfProbabilitiesGradient(float[] p, float[] t, float[] destination, float scale)
    {
        float loss = CrossEntropyOfProbabilities(p, t);
        Map(p, t, destination, (p, t) => t * scale == 0f || p < SmallestNormal ? 0f : -(t * scale) / p);
        return loss;
    }

    public float Entropy(float[] z)
    {
        float[] p = new float[z.Length];
        _kernel.Softmax(z, p);
        return _kernel.CrossEntropy(z, p);
    }

    public float EntropyGradient(float[] z, float[] destination, float scale)
    {
        float entropy = Entropy(z);
        float[] p = new float[z.Length];
        float[] u = new float[z.Length];
        _kernel.Softmax(z, p);
        _kernel.LogSoftmax(z, u);
        Map(u, p, u, (x, p) => p == 0f ? 0f : 0f - x);
        _kernel.SoftmaxGradient(p, u, destination);
        Map(destination, destination, destination, (g, _) => g * scale);
        return entropy;
    }

    public float FocalLoss(float[] z, int label, float focus) => (float)Focal(z, label, focus, out _);

    public float FocalLossGradient(float[] z, int label, float focus, float[] destination, float scale)
    {
        float loss = (float)Focal(z, label, focus, out double factor);
        _kernel.CrossEntropyGradient([.. z], label, destination, (float)(factor * scale));
        return loss;
    }

    public float ZLoss(float[] z)
    {
        float logSumExp = _kernel.LogSumExp(z);
        return logSumExp * logSumExp;
    }

    public float ZLossGradient(float[] z, float[] destination, float scale)
    {
        float logSumExp = _kernel.LogSumExp(z);
        _kernel.Softmax([.. z], destination);
        float factor = (float)((double)logSumExp * 2.0 * (double)scale);
        Map(destination, destination, destination, (p, _) => p * factor);
        return logSumExp * logSumExp;
    }

    public float BinaryCrossEntropy(LossArguments a)
    {
        if (a.Reduction == LossReduction.None)
        {
            return 0f;
        }

        float[] losses = Losses(a);
        double total = 0.0;
        for (int row = 0; row < a.Rows; row++)
        {
            total += ReferenceSum.InDouble(losses.AsSpan(row * a.Size, a.Size)) + 0.0;
        }

        return a.Reduction == LossReduction.Sum ? (float)total : (float)(total / a.X.Length);
    }

    public void BinaryCrossEntropyOfEach(LossArguments a) => Losses(a).CopyTo(a.Destination, 0);

    public float BinaryCrossEntropyGradient(LossArguments a)
    {
        float loss = BinaryCrossEntropy(a);
        float factor = a.Reduction == LossReduction.Mean ? (float)((double)a.Scale / a.X.Length) : a.Scale;
        for (int i = 0; i < a.X.Length; i++)
        {
            float x = a.X[i];
            float t = Smoothed(a, i);
            float smaller = _activations.Sigmoid(-MathF.Abs(x));
            float larger = 1f - smaller;
            float positive = x < 0f ? smaller : larger;
            float negative = x < 0f ? larger : smaller;
            a.Destination[i] = _math.MultiplyAdd(1f - t, positive, -(t * Weight(a, i) * negative)) * factor;
        }

        return loss;
    }

    public void LogSoftmaxGradient(float[] x, float[] u, float[] destination)
    {
        float sum = (float)(ReferenceSum.InDouble(u) + 0.0);
        Map(x, u, destination, (x, u) => _math.MultiplyAdd(-Exp(x), sum, u));
    }

    public void LogSumExpGradient(float[] z, float logSumExp, float upstream, float[] destination) =>
        Map(z, z, destination, (z, _) => Exp(z - logSumExp) * upstream);

    public void CrossEntropyHessianProduct(float[] p, float[] v, float[] destination) => _kernel.SoftmaxGradient(p, v, destination);

    public void Softmin(float[] z, float[] destination)
    {
        float[] negated = new float[z.Length];
        Map(z, z, negated, (z, _) => -z);
        _kernel.Softmax(negated, destination);
    }

    private static float Clamped(float p) => p < SmallestNormal ? SmallestNormal : p;

    private static void Map(float[] x, float[] other, float[] destination, Func<float, float, float> function)
    {
        for (int i = 0; i < x.Length; i++)
        {
            destination[i] = function(x[i], other[i]);
        }
    }

    private static float Sum(float[] x, float[] t, Func<float, float, float> function)
    {
        float[] terms = new float[x.Length];
        Map(x, t, terms, function);
        return (float)(ReferenceSum.InDouble(terms) + 0.0);
    }

    private static float Weight(LossArguments a, int i) => a.Weights.Length == 0 ? 1f : a.Weights[i % a.Size];

    private float Smoothed(LossArguments a, int i) => _math.MultiplyAdd(a.T[i], 1f - a.Smoothing, 0.5f * a.Smoothing);

    private float[] Losses(LossArguments a)
    {
        float[] losses = new float[a.X.Length];
        for (int i = 0; i < losses.Length; i++)
        {
            float x = a.X[i];
            float t = Smoothed(a, i);
            float tail = SoftplusOfNegative(MathF.Abs(x));
            float positive = t == 0f ? 0f : t * Weight(a, i) * ((-x < 0f ? 0f : -x) + tail);
            float negative = t == 1f ? 0f : (1f - t) * ((x < 0f ? 0f : x) + tail);
            losses[i] = positive + negative;
        }

        return losses;
    }

    private double Focal(float[] z, int label, float focus, out double factor)
    {
        ReferenceStatistics row = new(_math, z);
        double loss = (row.Max - z[label]) + row.LogSum;
        if (focus == 0f)
        {
            factor = 1.0;
            return loss;
        }

        double p = Exp(-loss);
        double q = z[label] == row.Max ? row.SumWithout(z, label) * row.InverseSum : 1.0 - p;
        if (!(q > 0.0))
        {
            factor = q;
            return q;
        }

        double power = Exp((double)focus * Log(q));
        factor = p == 0.0 ? power : power * (1.0 + ((double)focus * (p * loss) / q));
        return power * loss;
    }

    /// <summary>log q of a normal double: 1 + s of the contract is q itself, and s its significand − 1.</summary>
    private static double Log(double q)
    {
        long bits = BitConverter.DoubleToInt64Bits(q);
        long k = (bits - 0x3FE6A09E00000000) >> 52;
        return (k * HexFloat.Double("0x1.62e42fefa39efp-1")) + ReferenceMath.LogOnePlus(BitConverter.Int64BitsToDouble(bits - (k << 52)) - 1.0);
    }

    private static double Exp(double v)
    {
        if (double.IsNaN(v) || v < -708.0)
        {
            return double.IsNaN(v) ? v : 0.0;
        }

        const double Magic = 6755399441055744.0;
        double n = ((v * HexFloat.Double("0x1.71547652b82fep+0")) + Magic) - Magic;
        double r = (v - (n * HexFloat.Double("0x1.62e42feep-1"))) - (n * HexFloat.Double("0x1.a39ef35793c76p-33"));
        double factorial = 39916800.0;
        double p = 1.0 / factorial;
        for (int i = 11; i >= 1; i--)
        {
            factorial /= i;
            p = (p * r) + (1.0 / factorial);
        }

        return p * BitConverter.Int64BitsToDouble(((long)n + 1023) << 52);
    }

    private float LogOfParts(float f, float k)
    {
        float f2 = f * f;
        float even = Ma(Ma(Ma(L[6], f2, L[4]), f2, L[2]), f2, L[0]);
        float odd = Ma(Ma(Ma(L[7], f2, L[5]), f2, L[3]), f2, L[1]);
        float y = Ma(f * f2, Ma(odd, f, even), k * Ln2Low);
        y = Ma(-0.5f, f2, y);
        return Ma(k, Ln2High, f + y);
    }

    private float Ma(float a, float b, float c) => _math.MultiplyAdd(a, b, c);
}
