using System.Linq;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>
/// Losses of confident and right predictions, where log p computed from p would be 0: they stay accurate for 22 orders of
/// magnitude and more, and what happens then.
/// </summary>
public sealed class ConfidentLabelTests(ITestOutputHelper output)
{
    /// <summary>Terms smaller than this, relative to that of the maximum, may be flushed to 0.</summary>
    private const double LargestFlushed = 4.1e-31;

    /// <summary>So far below the maximum every term is 0.</summary>
    private const float FlushDistance = 70.75f;

    private const int Label = 1;
    private const double FusedBound = 2.4;
    private const double SeparateBound = 2.4;

    public static TheoryData<KernelArithmetic, int> Cases => TestCases.Each(KernelCatalog.Arithmetics, [2, 3, 10, 64, 100]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Are_accurate_down_to_1e_22(KernelArithmetic arithmetic, int size)
    {
        ErrorStatistics errors = new();
        for (float lead = 1f; lead < 50f; lead += 0.0107421875f)
        {
            float[] logits = Row(size, lead);
            ExactRow exact = new(logits);
            errors.Add(Ulp.Error(GenericKernel.CrossEntropy(logits, Label, arithmetic), exact.Loss(Label)), () => $"a lead of {lead}");
        }

        output.WriteLine(errors.ToString());
        Assert.True(errors.Max <= (Hardware.Fuses(arithmetic) ? FusedBound : SeparateBound), errors.ToString());
    }

    /// <summary>Below, terms that are flushed may be missing, and nothing else is lost.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Miss_at_most_the_flushed_terms_below(KernelArithmetic arithmetic, int size)
    {
        for (float lead = 50f; lead < 80f; lead += 0.0107421875f)
        {
            float[] logits = Row(size, lead);
            double exact = new ExactRow(logits).Loss(Label).High;
            float loss = GenericKernel.CrossEntropy(logits, Label, arithmetic);

            Assert.InRange(loss, (exact * (1.0 - 1e-6)) - (size * LargestFlushed), exact * (1.0 + 1e-6));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Are_0_with_a_gradient_of_0_in_the_end(KernelArithmetic arithmetic, int size)
    {
        float[] logits = new float[size];
        logits[Label] = FlushDistance;
        float[] gradient = new float[size];

        Assert.Equal(0f, GenericKernel.CrossEntropyGradient(logits, Label, gradient, 1f, arithmetic));
        Assert.All(gradient, value => Assert.Equal(0f, value));
    }

    /// <summary>The label leads; the others are a little apart, so that they reach the flush one after the other.</summary>
    private static float[] Row(int size, float lead) =>
        [.. Enumerable.Range(0, size).Select(i => i == Label ? lead : 0.03f * i / size)];
}
