using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>Log-softmax, losses and their gradients.</content>
internal static partial class ScalarRowKernel<TArithmetic>
{
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination)
    {
        RowStatistics row = Statistics(logits, out _);
        Map(logits, destination, new LogProbability(row.Max, row.LogSum));
    }

    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets)
    {
        RowStatistics row = Statistics(logits, out _);
        return row.Loss(SumInDouble(targets), SumInDouble(logits, targets, new WeightedDistance(row.Max)));
    }

    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale)
    {
        float labelLogit = logits[label];
        RowStatistics row = Statistics(logits, out Terms terms, destination);
        double scaledInverse = row.InverseSum * scale;
        Map(destination.Slice(0, logits.Length), destination, new MultiplyBy((float)scaledInverse));
        destination[label] = row.LabelGradient(labelLogit, terms.Apply(labelLogit), scaledInverse);
        return row.Loss(labelLogit);
    }

    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale)
    {
        RowStatistics row = Statistics(logits, out Terms terms);
        double total = SumInDouble(targets);
        float loss = row.Loss(total, SumInDouble(logits, targets, new WeightedDistance(row.Max)));
        Map(logits, targets, destination, new SoftTargetGradient(terms, row.OfTargets(total, scale), scale));
        return loss;
    }

    [MethodImpl(Compilation.AtOnce)]
    public static RowStatistics Statistics(ReadOnlySpan<float> logits) => Statistics(logits, out _);

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static RowStatistics Statistics(ReadOnlySpan<float> logits, out Terms terms, Span<float> keepTerms = default)
    {
        float max = Max(logits);
        terms = new Terms(max);
        int ties = Count(logits, max);
        double rest = SumWithoutMaxima(logits, terms, max, keepTerms);
        return new RowStatistics(max, terms.Apply(max), rest, ties);
    }

    /// <summary>The sum of the terms of all elements but the maxima, in double lanes.</summary>
    /// <param name="logits">The row.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="max">Its maximum.</param>
    /// <param name="keepTerms">Where the terms are kept, which may be the row itself; or empty.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static double SumWithoutMaxima(ReadOnlySpan<float> logits, Terms terms, float max, Span<float> keepTerms)
    {
        Span<double> lanes = stackalloc double[VirtualLanes];
        Span<float> e = stackalloc float[Chunk];
        Span<float> others = stackalloc float[Chunk];
        for (int c = 0; c < logits.Length; c = RowBlocks.Next(c, Chunk, logits.Length))
        {
            int length = Math.Min(Chunk, logits.Length - c);
            ReadOnlySpan<float> chunk = logits.Slice(c, length);
            Map(chunk, e, terms);
            Map(chunk, e, others, new Others(max));
            others.Slice(length).Clear();
            AddChunk(others, lanes);
            if (!keepTerms.IsEmpty)
            {
                e.Slice(0, length).CopyTo(keepTerms.Slice(c));
            }
        }

        return Fold(lanes);
    }

    /// <summary>A term, or 0 where the logit is the maximum.</summary>
    private readonly struct Others : IPairMap
    {
        private readonly float _max;

        public Others(float max) => _max = max;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x, float other) => x == _max ? 0f : other;
    }

    private readonly struct LogProbability : IMap
    {
        private readonly double _max;
        private readonly double _logSum;

        public LogProbability(double max, double logSum)
        {
            _max = max;
            _logSum = logSum;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => Lanes.SubtractInDouble(x, _max, _logSum);
    }

    /// <summary>t (max − x), and 0 for a target of 0 even where x is −∞.</summary>
    private readonly struct WeightedDistance : IPairMap
    {
        private readonly float _max;

        public WeightedDistance(float max) => _max = max;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x, float other) => other == 0f ? 0f : (float)(other * (float)(_max - x));
    }

    /// <summary>(Σt · p − t) · scale.</summary>
    private readonly struct SoftTargetGradient : IPairMap
    {
        private readonly Terms _terms;
        private readonly TargetGradient _row;
        private readonly float _scale;

        public SoftTargetGradient(Terms terms, TargetGradient row, float scale)
        {
            _terms = terms;
            _row = row;
            _scale = scale;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x, float other) =>
            KernelMath<TArithmetic>.OfTarget(x, _terms.Apply(x), (float)(other * _scale), _row);
    }
}
