using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>Log-softmax, losses and their gradients.</content>
internal sealed partial class RowKernel<TArithmetic, TWidth, TFloat>
{
    public override void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination)
    {
        RowStatistics row = Statistics(logits, out _);
        Map(logits, destination, new LogProbability(row.Max, row.LogSum));
    }

    public override float LogSumExp(ReadOnlySpan<float> logits) => Statistics(logits, out _).LogSumExp;

    public override float CrossEntropy(ReadOnlySpan<float> logits, int label) =>
        Statistics(logits, out _).Loss(logits[label]);

    public override float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets)
    {
        RowStatistics row = Statistics(logits, out _);
        return row.Loss(SumInDouble(targets), SumInDouble(logits, targets, new WeightedDistance(row.Max)));
    }

    public override float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale)
    {
        RowStatistics row = Statistics(logits, out Terms terms);
        float labelLogit = logits[label];
        double scaledInverse = row.InverseSum * scale;
        Map(logits, destination, new ScaledTerms(terms, (float)scaledInverse));
        destination[label] = row.LabelGradient(labelLogit, terms.Of(labelLogit), scaledInverse);
        return row.Loss(labelLogit);
    }

    public override float CrossEntropyGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale)
    {
        RowStatistics row = Statistics(logits, out Terms terms);
        double total = SumInDouble(targets);
        float loss = row.Loss(total, SumInDouble(logits, targets, new WeightedDistance(row.Max)));
        float factor = (float)(total * row.InverseSum * scale);
        Map(logits, targets, destination, new SoftTargetGradient(terms, factor, scale));
        return loss;
    }

    private static RowStatistics Statistics(ReadOnlySpan<float> logits, out Terms terms)
    {
        float max = Max(logits);
        terms = new Terms(max);
        double rest = SumInDouble(logits, logits, new RestTerms(terms, max));
        int ties = (int)SumInDouble(logits, logits, new Ties(max));
        return new RowStatistics(max, terms.Of(max), rest, ties);
    }

    /// <summary>The terms of all elements but the maxima.</summary>
    private readonly struct RestTerms : IPairMap<TFloat>
    {
        private readonly Terms _terms;
        private readonly float _max;

        public RestTerms(Terms terms, float max)
        {
            _terms = terms;
            _max = max;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x, TFloat other)
        {
            TWidth w = default;
            return w.SelectIfEqual(x, w.Create(_max), w.Create(0f), _terms.Apply(x));
        }
    }

    /// <summary>1 for each maximum, else 0: their sum is exact.</summary>
    private readonly struct Ties : IPairMap<TFloat>
    {
        private readonly float _max;

        public Ties(float max) => _max = max;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x, TFloat other)
        {
            TWidth w = default;
            return w.SelectIfEqual(x, w.Create(_max), w.Create(1f), w.Create(0f));
        }
    }

    private readonly struct LogProbability : IMap<TFloat>
    {
        private readonly double _max;
        private readonly double _logSum;

        public LogProbability(double max, double logSum)
        {
            _max = max;
            _logSum = logSum;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x) => default(TWidth).SubtractInDouble(x, _max, _logSum);
    }

    /// <summary>t (max − x), and 0 for a target of 0 even where x is −∞.</summary>
    private readonly struct WeightedDistance : IPairMap<TFloat>
    {
        private readonly float _max;

        public WeightedDistance(float max) => _max = max;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x, TFloat target)
        {
            TWidth w = default;
            TFloat weighted = w.Multiply(target, w.Subtract(w.Create(_max), x));
            return w.SelectIfEqual(target, w.Create(0f), w.Create(0f), weighted);
        }
    }

    /// <summary>(Σt · p − t) · scale.</summary>
    private readonly struct SoftTargetGradient : IPairMap<TFloat>
    {
        private readonly Terms _terms;
        private readonly float _factor;
        private readonly float _scale;

        public SoftTargetGradient(Terms terms, float factor, float scale)
        {
            _terms = terms;
            _factor = factor;
            _scale = scale;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x, TFloat target)
        {
            TWidth w = default;
            TFloat scaledTarget = w.Multiply(target, w.Create(_scale));
            return w.MultiplyAdd(
                _terms.Apply(x), w.Create(_factor), w.Negate(scaledTarget));
        }
    }
}
