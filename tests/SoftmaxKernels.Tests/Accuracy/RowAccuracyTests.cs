using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using SoftmaxKernels.Tests.Sweeps;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>The errors of the row functions against double-double, within the stated bounds.</summary>
[Collection(ExhaustiveTests.Name)]
public sealed class RowAccuracyTests(RowSweep sweep, ITestOutputHelper output) : IClassFixture<RowSweep>
{
    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Softmax_of_up_to_64_classes(KernelArithmetic arithmetic)
    {
        ErrorStatistics errors = sweep.UpTo64(arithmetic).Softmax;

        Check(arithmetic, errors, fused: 6.1, separate: 6.1);
        Assert.True(errors.Mean <= 0.75);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Softmax_of_more_than_64_classes(KernelArithmetic arithmetic) =>
        Check(arithmetic, sweep.Beyond64(arithmetic).Softmax, fused: 3.7, separate: 3.7);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void LogSoftmax(KernelArithmetic arithmetic) =>
        CheckBoth(arithmetic, errors => errors.LogSoftmax, fused: 2.4, separate: 2.6);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void LogSumExp(KernelArithmetic arithmetic) =>
        CheckBoth(arithmetic, errors => errors.LogSumExp, fused: 2.6, separate: 2.6);

    /// <summary>The maximum of a sample, not a hard bound: two rounded terms whose quotient is the loss allow almost 4.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void CrossEntropy_for_a_label(KernelArithmetic arithmetic) =>
        CheckBoth(arithmetic, errors => errors.LabelLoss, fused: 2.4, separate: 2.4);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void CrossEntropy_for_soft_targets(KernelArithmetic arithmetic) =>
        CheckBoth(arithmetic, errors => errors.TargetsLoss, fused: 2.3, separate: 2.4);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Gradient_of_the_label(KernelArithmetic arithmetic) =>
        CheckBoth(arithmetic, errors => errors.LabelGradient, fused: 2.3, separate: 2.5);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Gradient_of_the_other_classes(KernelArithmetic arithmetic) =>
        CheckBoth(arithmetic, errors => errors.OtherGradients, fused: 2.9, separate: 3.2);

    /// <summary>In units of the larger of T p and t, whose difference the gradient is.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Gradient_for_soft_targets(KernelArithmetic arithmetic) =>
        CheckBoth(arithmetic, errors => errors.TargetsGradient, fused: 2.9, separate: 3.2);

    private delegate ErrorStatistics Selector(RowErrors errors);

    private void CheckBoth(KernelArithmetic arithmetic, Selector select, double fused, double separate)
    {
        Check(arithmetic, select(sweep.UpTo64(arithmetic)), fused, separate);
        Check(arithmetic, select(sweep.Beyond64(arithmetic)), fused, separate);
    }

    private void Check(KernelArithmetic arithmetic, ErrorStatistics errors, double fused, double separate)
    {
        double bound = Hardware.Fuses(arithmetic) ? fused : separate;
        output.WriteLine($"{arithmetic}: {errors}; bound {bound}");
        Assert.True(errors.Count > 0);
        Assert.True(errors.Max <= bound, $"{errors} exceeds {bound}");
    }
}
