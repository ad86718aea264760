using System;
using System.Linq;
using SoftmaxKernels.Golden;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Golden;

/// <summary>Whole rows, special values among them, against the golden vectors.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class GoldenRowTests
{
    public static TheoryData<KernelSource, KernelArithmetic> Sources =>
        TestCases.Each(Enum.GetValues<KernelSource>(), KernelCatalog.Arithmetics);

    [Theory]
    [MemberData(nameof(Sources))]
    public void Softmax(KernelSource source, KernelArithmetic arithmetic) => ForEachRow(source, arithmetic, (kernel, row, mismatches) =>
    {
        float[] result = new float[row.Size];
        kernel.Softmax(row.Logits, result);
        mismatches.Compare($"row {row.Id}: softmax", row.Softmax, result);
        kernel.Softmax(row.Logits, row.Temperature, result);
        mismatches.Compare($"row {row.Id}: softmax at temperature {row.Temperature:R}", row.SoftmaxAtTemperature, result);
    });

    [Theory]
    [MemberData(nameof(Sources))]
    public void LogSoftmax_and_LogSumExp(KernelSource source, KernelArithmetic arithmetic) => ForEachRow(source, arithmetic, (kernel, row, mismatches) =>
    {
        float[] result = new float[row.Size];
        kernel.LogSoftmax(row.Logits, result);
        mismatches.Compare($"row {row.Id}: log-softmax", row.LogSoftmax, result);
        mismatches.Compare($"row {row.Id}: log-sum-exp", row.LogSumExp, kernel.LogSumExp(row.Logits));
    });

    [Theory]
    [MemberData(nameof(Sources))]
    public void CrossEntropy_for_a_label(KernelSource source, KernelArithmetic arithmetic) => ForEachRow(source, arithmetic, (kernel, row, mismatches) =>
    {
        float[] gradient = new float[row.Size];
        float loss = kernel.CrossEntropyGradient(row.Logits, row.Label, gradient, row.Scale);
        mismatches.Compare($"row {row.Id}: loss with gradient", row.Loss, loss);
        mismatches.Compare($"row {row.Id}: gradient", row.Gradient, gradient);
        mismatches.Compare($"row {row.Id}: loss", row.Loss, kernel.CrossEntropy(row.Logits, row.Label));
    });

    [Theory]
    [MemberData(nameof(Sources))]
    public void CrossEntropy_for_soft_targets(KernelSource source, KernelArithmetic arithmetic) => ForEachRow(source, arithmetic, (kernel, row, mismatches) =>
    {
        float[] gradient = new float[row.Size];
        float loss = kernel.CrossEntropyGradient(row.Logits, row.Targets, gradient, row.Scale);
        mismatches.Compare($"row {row.Id}: loss with gradient", row.SoftLoss, loss);
        mismatches.Compare($"row {row.Id}: gradient", row.SoftGradient, gradient);
        mismatches.Compare($"row {row.Id}: loss", row.SoftLoss, kernel.CrossEntropy(row.Logits, row.Targets));
    });

    [Theory]
    [MemberData(nameof(Sources))]
    public void SoftmaxGradient_and_SoftmaxJacobian(KernelSource source, KernelArithmetic arithmetic) => ForEachRow(source, arithmetic, (kernel, row, mismatches) =>
    {
        if (row.Upstream is not null && row.SoftmaxGradient is not null)
        {
            float[] gradient = new float[row.Size];
            kernel.SoftmaxGradient(row.Softmax, row.Upstream, gradient);
            mismatches.Compare($"row {row.Id}: softmax gradient", row.SoftmaxGradient, gradient);
        }

        if (row.Jacobian is not null)
        {
            float[] jacobian = new float[row.Size * row.Size];
            kernel.SoftmaxJacobian(row.Softmax, jacobian);
            mismatches.Compare($"row {row.Id}: Jacobian", row.Jacobian, jacobian);
        }
    });

    [Theory]
    [MemberData(nameof(Sources))]
    public void Sample(KernelSource source, KernelArithmetic arithmetic) => ForEachRow(source, arithmetic, (kernel, row, mismatches) =>
    {
        foreach (GoldenSample sample in row.Samples)
        {
            mismatches.Compare($"row {row.Id}: sample {sample.Uniform:R}", sample.Index, kernel.Sample(row.Logits, sample.Uniform));
            mismatches.Compare(
                $"row {row.Id}: sample {sample.Uniform:R} at temperature {row.Temperature:R}",
                sample.IndexAtTemperature,
                kernel.Sample(row.Logits, row.Temperature, sample.Uniform));
        }
    });

    /// <summary>
    /// The rows of the golden mean have different sizes, so no kernel can take them as one batch. This holds the reference's
    /// mean to the contract; the batches of the kernels are held to the reference.
    /// </summary>
    [Theory]
    [InlineData(KernelArithmetic.Fastest)]
    [InlineData(KernelArithmetic.Reproducible)]
    public void Mean_of_the_losses_of_a_batch(KernelArithmetic arithmetic)
    {
        GoldenProfile golden = GoldenData.For(arithmetic);
        float mean = ReferenceMean.Of(golden.BatchMean.Ids.Select(id =>
        {
            GoldenRow row = golden.Rows.Single(row => row.Id == id);
            return GenericKernel.CrossEntropy(row.Logits, row.Label, arithmetic);
        }));

        Assert.Equal(golden.BatchMean.Mean, mean);
    }

    private static void ForEachRow(KernelSource source, KernelArithmetic arithmetic, Action<IKernel, GoldenRow, Mismatches> compare)
    {
        Mismatches mismatches = new();
        foreach (GoldenRow row in GoldenData.For(arithmetic).Rows)
        {
            if (KernelCatalog.Find(source, row.Size, arithmetic) is { } kernel)
            {
                compare(kernel, row, mismatches);
            }
        }

        mismatches.AssertNone();
    }
}
