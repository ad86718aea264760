using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>The exact results for a row of float logits, at a temperature if there is one, in double-double.</summary>
internal sealed class ExactRow
{
    private readonly DoubleDouble[] _distances;
    private readonly DoubleDouble[] _terms;
    private readonly DoubleDouble _sum;

    public ExactRow(float[] logits, float temperature = 1f)
    {
        Max = logits.Max();
        _distances = [.. logits.Select(logit => float.IsNegativeInfinity(logit) ? double.NegativeInfinity
            : temperature == 1f ? (DoubleDouble)logit - Max
            : ((DoubleDouble)logit - Max) / temperature)];
        _terms = [.. _distances.Select(distance => double.IsNegativeInfinity(distance.High) ? DoubleDouble.Zero : ExactMath.Exp(distance))];
        Rest = Sum(_terms.Where((_, i) => logits[i] != Max));
        int ties = logits.Count(logit => logit == Max);
        _sum = Rest + ties;
        LogSum = ExactMath.LogPlus1(Rest + (ties - 1.0));
    }

    /// <summary>Gets the largest logit, as it was given.</summary>
    public double Max { get; }

    /// <summary>Gets Σ e^(z − max) without the maxima.</summary>
    public DoubleDouble Rest { get; }

    /// <summary>Gets log Σ e^(z − max).</summary>
    public DoubleDouble LogSum { get; }

    /// <summary>Gets the log-sum-exp of a row without a temperature.</summary>
    public DoubleDouble LogSumExp => LogSum + Max;

    /// <summary>(z − max) / T.</summary>
    public DoubleDouble Distance(int index) => _distances[index];

    public DoubleDouble Probability(int index) => _terms[index] / _sum;

    public DoubleDouble LogProbability(int index) => _distances[index] - LogSum;

    public DoubleDouble Loss(int label) => -LogProbability(label);

    /// <summary>p − 1 of the label, without cancellation.</summary>
    public DoubleDouble LabelGradient(int label) => -(Sum(_terms.Where((_, i) => i != label)) / _sum);

    /// <summary>−Σ t log p.</summary>
    public DoubleDouble Loss(float[] targets) => Sum(targets.Select((target, i) => target == 0f ? DoubleDouble.Zero : Loss(i) * target));

    public static DoubleDouble Sum(IEnumerable<DoubleDouble> values)
    {
        DoubleDouble sum = DoubleDouble.Zero;
        foreach (DoubleDouble value in values)
        {
            sum += value;
        }

        return sum;
    }
}
