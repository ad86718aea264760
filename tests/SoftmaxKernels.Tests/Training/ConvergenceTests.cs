using System;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Training;

/// <summary>On a quadratic, Σ aᵢ (pᵢ − cᵢ)² / 2 with curvatures from 0.1 to 10, every optimiser finds the minimum.</summary>
public sealed class ConvergenceTests
{
    private const int Length = 101;
    private const int Steps = 1000;
    private const double Near = 1e-4;

    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Sgd(KernelArithmetic arithmetic)
    {
        Sgd plain = new(0.15);
        Sgd momentum = new(0.05, 0.9);
        Sgd nesterov = new(0.05, 0.9, nesterov: true);
        float[] velocity = new float[Length];
        float[] ahead = new float[Length];

        Assert.InRange(DistanceAfter((p, g, _) => plain.Step(p, g, default, arithmetic)), 0.0, Near);
        Assert.InRange(DistanceAfter((p, g, _) => momentum.Step(p, g, velocity, arithmetic)), 0.0, Near);
        Assert.InRange(DistanceAfter((p, g, _) => nesterov.Step(p, g, ahead, arithmetic)), 0.0, Near);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Adam(KernelArithmetic arithmetic)
    {
        foreach (Adam adam in new[] { new Adam(0.05), new AdamW(0.05, weightDecay: 0.0) })
        {
            float[] first = new float[Length];
            float[] second = new float[Length];

            Assert.InRange(DistanceAfter((p, g, step) => adam.Step(p, g, first, second, step, arithmetic)), 0.0, Near);
        }
    }

    /// <summary>Decay pulls to 0: in the gradient of Sgd by a · c / (a + λ).</summary>
    [Fact]
    public void Weight_decay()
    {
        float[] p = [0f];
        Sgd sgd = new(0.1, weightDecay: 0.5);
        for (int step = 0; step < Steps; step++)
        {
            sgd.Step(p, [2f * (p[0] - 3f)]);
        }

        Assert.Equal(2.0 * 3.0 / 2.5, p[0], Near);
    }

    private static double DistanceAfter(Stepper stepper)
    {
        RandomSource random = new(83);
        float[] curvatures = new float[Length];
        float[] minimum = new float[Length];
        for (int i = 0; i < Length; i++)
        {
            curvatures[i] = (float)Math.Pow(10.0, random.NextDouble(-1.0, 1.0));
            minimum[i] = (float)random.NextNormal();
        }

        float[] p = new float[Length];
        float[] g = new float[Length];
        for (int step = 1; step <= Steps; step++)
        {
            for (int i = 0; i < Length; i++)
            {
                g[i] = curvatures[i] * (p[i] - minimum[i]);
            }

            stepper(p, g, step);
        }

        double distance = 0.0;
        for (int i = 0; i < Length; i++)
        {
            distance = Math.Max(distance, Math.Abs((double)p[i] - minimum[i]));
        }

        return distance;
    }

    private delegate void Stepper(float[] parameters, float[] gradients, long step);
}
