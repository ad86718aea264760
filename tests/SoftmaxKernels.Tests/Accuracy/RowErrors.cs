using System;
using SoftmaxKernels.Tests.Kernels;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>The errors of all results of a row, gathered over many rows.</summary>
internal sealed class RowErrors
{
    /// <summary>Entries this far below the maximum and farther may be flushed to 0, which no relative error can express.</summary>
    private const double FlushDistance = 69.0;

    /// <summary>Rows whose other classes amount to less than this lose some of them to the flush: their losses are excluded.</summary>
    private const double SmallestRest = 1e-22;

    public ErrorStatistics Softmax { get; } = new();

    public ErrorStatistics LogSoftmax { get; } = new();

    public ErrorStatistics LogSumExp { get; } = new();

    public ErrorStatistics LabelLoss { get; } = new();

    public ErrorStatistics LabelGradient { get; } = new();

    public ErrorStatistics OtherGradients { get; } = new();

    public ErrorStatistics TargetsLoss { get; } = new();

    public ErrorStatistics TargetsGradient { get; } = new();

    /// <summary>Measures one row.</summary>
    public void Add(IKernel kernel, ExactRow exact, float[] logits, int label, float[] targets, Func<string> where)
    {
        bool hasRest = exact.Rest.High is 0.0 or >= SmallestRest;
        AddSoftmax(kernel, exact, logits, where);
        AddLogarithms(kernel, exact, logits, hasRest, where);
        if (hasRest && float.IsFinite(logits[label]))
        {
            AddLabel(kernel, exact, logits, label, where);
        }

        AddTargets(kernel, exact, logits, targets, hasRest, where);
    }

    public void Merge(RowErrors other)
    {
        Softmax.Merge(other.Softmax);
        LogSoftmax.Merge(other.LogSoftmax);
        LogSumExp.Merge(other.LogSumExp);
        LabelLoss.Merge(other.LabelLoss);
        LabelGradient.Merge(other.LabelGradient);
        OtherGradients.Merge(other.OtherGradients);
        TargetsLoss.Merge(other.TargetsLoss);
        TargetsGradient.Merge(other.TargetsGradient);
    }

    private void AddSoftmax(IKernel kernel, ExactRow exact, float[] logits, Func<string> where)
    {
        float[] result = new float[logits.Length];
        kernel.Softmax(logits, result);
        for (int i = 0; i < result.Length; i++)
        {
            if (exact.Max - logits[i] < FlushDistance)
            {
                int index = i;
                Softmax.Add(Ulp.Error(result[i], exact.Probability(i)), () => $"{where()}, class {index}");
            }
        }
    }

    private void AddLogarithms(IKernel kernel, ExactRow exact, float[] logits, bool hasRest, Func<string> where)
    {
        float[] result = new float[logits.Length];
        kernel.LogSoftmax(logits, result);
        for (int i = 0; i < result.Length; i++)
        {
            if (float.IsFinite(logits[i]) && (hasRest || logits[i] < exact.Max))
            {
                int index = i;
                LogSoftmax.Add(Ulp.Error(result[i], exact.LogProbability(i)), () => $"{where()}, class {index}");
            }
        }

        // m + L may cancel: the error is that of the larger of the two. With m = 0 terms that are flushed may be all of it.
        if (hasRest || exact.Max != 0.0)
        {
            double magnitude = Math.Max(Math.Abs(exact.Max), exact.LogSum.High);
            LogSumExp.Add(Ulp.Error(kernel.LogSumExp(logits), exact.LogSumExp, magnitude), where);
        }
    }

    private void AddLabel(IKernel kernel, ExactRow exact, float[] logits, int label, Func<string> where)
    {
        float[] gradient = new float[logits.Length];
        float loss = kernel.CrossEntropyGradient(logits, label, gradient, 1f);
        LabelLoss.Add(Ulp.Error(loss, exact.Loss(label)), where);
        LabelGradient.Add(Ulp.Error(gradient[label], exact.LabelGradient(label)), where);
        for (int i = 0; i < gradient.Length; i++)
        {
            if (i != label && exact.Max - logits[i] < FlushDistance)
            {
                int index = i;
                OtherGradients.Add(Ulp.Error(gradient[i], exact.Probability(i)), () => $"{where()}, class {index}");
            }
        }
    }

    private void AddTargets(IKernel kernel, ExactRow exact, float[] logits, float[] targets, bool hasRest, Func<string> where)
    {
        float[] gradient = new float[logits.Length];
        float loss = kernel.CrossEntropyGradient(logits, targets, gradient, 1f);
        if (hasRest)
        {
            TargetsLoss.Add(Ulp.Error(loss, exact.Loss(targets)), where);
        }

        DoubleDouble total = ExactRow.Sum(Array.ConvertAll(targets, target => (DoubleDouble)target));
        for (int i = 0; i < gradient.Length; i++)
        {
            // T p − t may cancel too.
            DoubleDouble pull = total * exact.Probability(i);
            double magnitude = Math.Max(pull.High, targets[i]);
            if (exact.Max - logits[i] < FlushDistance || targets[i] > 0f)
            {
                int index = i;
                TargetsGradient.Add(Ulp.Error(gradient[i], pull - targets[i], magnitude), () => $"{where()}, class {index}");
            }
        }
    }
}
