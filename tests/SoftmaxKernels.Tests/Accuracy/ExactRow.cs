using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>The exact results for a row of float logits, in double-double.</summary>
internal sealed class ExactRow
{
    private readonly float[] _logits;
    private readonly DoubleDouble[] _terms;
    private readonly DoubleDouble _sum;

    public ExactRow(float[] logits)
    {
        _logits = logits;
        Max = logits.Max();
        _terms = [.. logits.Select(logit => float.IsNegativeInfinity(logit) ? DoubleDouble.Zero : ExactMath.Exp((DoubleDouble)logit - Max))];
        Rest = Sum(_terms.Where((_, i) => logits[i] != Max));
        int ties = logits.Count(logit => logit == Max);
        _sum = Rest + ties;
        LogSum = ExactMath.LogPlus1(Rest + (ties - 1.0));
    }

    public double Max { get; }

    /// <summary>Gets Σ e^(z − max) without the maxima.</summary>
    public DoubleDouble Rest { get; }

    /// <summary>Gets log Σ e^(z − max).</summary>
    public DoubleDouble LogSum { get; }

    public DoubleDouble LogSumExp => LogSum + Max;

    public DoubleDouble Probability(int index) => _terms[index] / _sum;

    public DoubleDouble LogProbability(int index) => (DoubleDouble)_logits[index] - Max - LogSum;

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
