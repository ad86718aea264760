using System;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>
/// The worst short rows that the sweeps have found, with their errors in ULP to four digits: of Fastest where it fuses, and of
/// Reproducible.
/// </summary>
public sealed class WorstRowTests
{
    /// <summary>Half of the last digit that is written here.</summary>
    private const double HalfDigit = 0.5e-4;

    [Theory]
    [InlineData(new[] { -8.976084f, -14.531435f }, 0, 2.3753, 0.3753)]
    [InlineData(new[] { -14.998486f, -22.624052f, 14.82522f }, 2, 0.4896, 2.5104)]
    [InlineData(new[] { 17.68025f, 5.1491213f, -11.4479885f }, 0, 0.6903, 2.3097)]
    public void Loss(float[] logits, int label, double fused, double separate)
    {
        DoubleDouble exact = new ExactRow(logits).Loss(label);
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            Check(Ulp.Error(GenericKernel.CrossEntropy(logits, label, arithmetic), exact), arithmetic, fused, separate);
        }
    }

    [Theory]
    [InlineData(new[] { 0.17786682f, -1.0811936f }, 2.3346, 0.3346)]
    [InlineData(new[] { -1.1846632f, 0.1003396f }, 0.5048, 2.5048)]
    public void LogSumExp(float[] logits, double fused, double separate)
    {
        ExactRow exact = new(logits);
        double magnitude = Math.Max(Math.Abs(exact.Max), exact.LogSum.High);
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            Check(Ulp.Error(GenericKernel.LogSumExp(logits, arithmetic), exact.LogSumExp, magnitude), arithmetic, fused, separate);
        }
    }

    [Theory]
    [InlineData(new[] { 1.4199773f, 20.179838f }, 1, 2.3290, 2.3290)]
    [InlineData(new[] { -0.45505837f, 5.1074653f }, 1, 1.4666, 2.5334)]
    public void Gradient_of_the_label(float[] logits, int label, double fused, double separate)
    {
        DoubleDouble exact = new ExactRow(logits).LabelGradient(label);
        float[] gradient = new float[logits.Length];
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            GenericKernel.CrossEntropyGradient(logits, label, gradient, 1f, arithmetic);
            Check(Ulp.Error(gradient[label], exact), arithmetic, fused, separate);
        }
    }

    [Theory]
    [InlineData(new[] { 14.92784f, -1.5615507f, -1.7591497f, -1.3564936f }, 0, 2, 0.2192, 3.2192)]
    public void Gradient_of_another_class(float[] logits, int label, int other, double fused, double separate)
    {
        DoubleDouble exact = new ExactRow(logits).Probability(other);
        float[] gradient = new float[logits.Length];
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            GenericKernel.CrossEntropyGradient(logits, label, gradient, 1f, arithmetic);
            Check(Ulp.Error(gradient[other], exact), arithmetic, fused, separate);
        }
    }

    private static void Check(double error, KernelArithmetic arithmetic, double fused, double separate) =>
        Assert.InRange(error - (Hardware.Fuses(arithmetic) ? fused : separate), -HalfDigit, HalfDigit);
}
