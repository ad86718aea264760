using System.Globalization;
using System.Linq;
using SoftmaxKernels.Tests.Accuracy;
using SoftmaxKernels.Tests.Reference;

namespace SoftmaxKernels.Golden;

/// <summary>The error columns: the reference against double-double arithmetic.</summary>
internal static class GoldenErrorsOf
{
    /// <summary>The errors of a row; <see langword="null"/> if it has no finite maximum, a NaN, or differences beyond a float.</summary>
    public static GoldenErrors? Row(ReferenceKernel kernel, RowInput input)
    {
        float max = input.Logits.Max();
        if (!float.IsFinite(max) || input.Logits.Any(logit => float.IsNaN(logit) || (float.IsFinite(logit) && float.IsInfinity(max - logit))))
        {
            return null;
        }

        RowErrors errors = new();
        errors.Add(kernel, new ExactRow(input.Logits), input.Logits, input.Label, input.Targets, () => input.Tag);
        return new GoldenErrors
        {
            Softmax = Largest(errors.Softmax),
            LogSoftmax = Largest(errors.LogSoftmax),
            LogSumExp = Largest(errors.LogSumExp),
            Loss = Largest(errors.LabelLoss),
            LabelGradient = Largest(errors.LabelGradient),
            OtherGradients = Largest(errors.OtherGradients),
            SoftLoss = Largest(errors.TargetsLoss),
            SoftGradient = Largest(errors.TargetsGradient),
        };
    }

    /// <summary>
    /// Three decimals, always: the exact arithmetic is good for thirty digits, but its last ones may differ between machines,
    /// whose logarithms do.
    /// </summary>
    public static decimal? Rounded(double error) =>
        double.IsFinite(error) ? decimal.Parse(error.ToString("F3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;

    private static decimal? Largest(ErrorStatistics errors) => errors.Count == 0 ? null : Rounded(errors.Max);
}
