using System;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Training;

/// <summary>Steps that were computed by hand, from the formulas that PyTorch documents.</summary>
public sealed class WorkedStepTests
{
    private const double Tolerance = 2e-7;

    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Sgd(KernelArithmetic arithmetic)
    {
        Assert.Equal(1 - (0.1 * 0.5), Stepped(new Sgd(0.1), arithmetic, 0.5f), Tolerance);
        Assert.Equal(1 - (0.1 * (0.5 + 0.25)), Stepped(new Sgd(0.1, weightDecay: 0.25), arithmetic, 0.5f), Tolerance);

        // Velocities 0.5 and 0.9 · 0.5 + 0.5 = 0.95.
        Assert.Equal(0.95 - 0.095, Stepped(new Sgd(0.1, 0.9), arithmetic, 0.5f, 0.5f), Tolerance);

        // The same velocities; the steps go along 0.5 + 0.9 · 0.5 = 0.95 and 0.5 + 0.9 · 0.95 = 1.355.
        Assert.Equal(1 - 0.095 - 0.1355, Stepped(new Sgd(0.1, 0.9, nesterov: true), arithmetic, 0.5f, 0.5f), Tolerance);

        // Gradients 0.5 + 0.25 · 1 = 0.75 and 0.5 + 0.25 · 0.925 = 0.73125; velocities 0.75 and 0.675 + 0.73125 = 1.40625.
        Assert.Equal(0.925 - 0.140625, Stepped(new Sgd(0.1, 0.9, 0.25), arithmetic, 0.5f, 0.5f), Tolerance);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Adam(KernelArithmetic arithmetic)
    {
        // The first step has the length of the learning rate, whatever the gradient.
        Assert.Equal(0.9, Stepped(new Adam(0.1), arithmetic, 0.5f), Tolerance);
        Assert.Equal(1.1, Stepped(new Adam(0.1), arithmetic, -300f), Tolerance);

        // m = −0.01 after two, corrected −0.01 / 0.19; v = 0.001999, corrected 1.
        Assert.Equal(0.9 + (0.1 * 0.01 / 0.19), Stepped(new Adam(0.1), arithmetic, 1f, -1f), Tolerance);

        // ε counts after the correction: m and v are those of the gradient, √v̂ = 1.
        Assert.Equal(1 - (0.1 / (1 + 0.25)), Stepped(new Adam(0.1, epsilon: 0.25), arithmetic, 1f), Tolerance);

        // Without averages: β₁ = β₂ = 0.
        Assert.Equal(0.9 + 0.1, Stepped(new Adam(0.1, 0.0, 0.0), arithmetic, 3f, -5f), Tolerance);

        // β₁ = 0.5: m = 0.5, then −0.25, corrected by 0.75.
        Assert.Equal(0.9 + (0.1 / 3), Stepped(new Adam(0.1, 0.5), arithmetic, 1f, -1f), Tolerance);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Weight_decay_of_Adam(KernelArithmetic arithmetic)
    {
        // In the gradient, which is −0.5 + 2 · 1 = 1.5: only its sign counts. Apart from it: 1 − 0.1 · 2 first.
        Assert.Equal(0.9, Stepped(new Adam(0.1, weightDecay: 2), arithmetic, -0.5f), Tolerance);
        Assert.Equal(0.8 + 0.1, Stepped(new AdamW(0.1, weightDecay: 2), arithmetic, -0.5f), Tolerance);
        Assert.Equal(0.6, Stepped(new AdamW(0.1, weightDecay: 3), arithmetic, 0.5f), Tolerance);

        // Without decay the two are one.
        Assert.Equal(
            Stepped(new Adam(0.1), arithmetic, 0.5f, -0.25f, 3f), Stepped(new AdamW(0.1, weightDecay: 0), arithmetic, 0.5f, -0.25f, 3f));
    }

    /// <summary>The defaults are those of PyTorch.</summary>
    [Fact]
    public void Defaults()
    {
        foreach (Adam adam in new[] { new Adam(), new AdamW() })
        {
            Assert.Equal((1e-3, 0.9, 0.999, 1e-8), (adam.LearningRate, adam.Beta1, adam.Beta2, adam.Epsilon));
        }

        Assert.Equal((0.0, 1e-2), (new Adam().WeightDecay, new AdamW().WeightDecay));
        Sgd sgd = new(0.5);
        Assert.Equal((0.5, 0.0, 0.0, false), (sgd.LearningRate, sgd.Momentum, sgd.WeightDecay, sgd.Nesterov));
    }

    /// <summary>A schedule sets the learning rate of the next step.</summary>
    [Fact]
    public void A_learning_rate_that_changes()
    {
        float[] parameters = [1f];
        Sgd sgd = new(0.5);
        sgd.Step(parameters, [1f]);
        sgd.LearningRate = 0.125;
        sgd.Step(parameters, [1f]);
        Assert.Equal(0.375f, parameters[0]);

        Adam adam = new(0.5) { LearningRate = 0.125 };
        adam.Step(parameters, [1f], [0f], [0f], 1);
        Assert.Equal(0.25, parameters[0], Tolerance);
    }

    /// <summary>After a million steps of one gradient all corrections have faded, and a step is η · g / |g|.</summary>
    [Fact]
    public void A_million_steps_of_Adam()
    {
        const float Gradient = 0.25f;
        Adam adam = new(1e-3);
        float[] parameters = [0f];
        float[] first = [0f];
        float[] second = [0f];
        for (long step = 1; step < 1_000_000; step++)
        {
            adam.Step(parameters, [Gradient], first, second, step);
            if (step is 1 or 10 or 1000)
            {
                Assert.Equal(-1e-3 * step, parameters[0], 1e-6 * step);
            }
        }

        parameters[0] = 0f;
        adam.Step(parameters, [Gradient], first, second, 1_000_000);
        Assert.Equal(Gradient, first[0], 1e-7);
        Assert.Equal(Gradient * Gradient, second[0], 2e-6);
        Assert.Equal(-1e-3, parameters[0], 2e-8);
    }

    [Fact]
    public void Clipping()
    {
        float[] gradients = [3f, -4f];
        Assert.Equal(5f, GradientClipping.ClipByNorm(gradients, 1f));
        Assert.Equal(0.6, gradients[0], Tolerance);
        Assert.Equal(-0.8, gradients[1], Tolerance);

        // Within the norm, and with no limit, nothing changes.
        float[] small = [3f, -4f];
        Assert.Equal(5f, GradientClipping.ClipByNorm(small, 5.5f));
        Assert.Equal(5f, GradientClipping.ClipByNorm(small, float.PositiveInfinity));
        Assert.Equal([3f, -4f], small);

        Assert.Equal(5f, GradientClipping.ClipByNorm(small, 0f));
        Assert.Equal([0f, -0f], small);
        Assert.Equal(0f, GradientClipping.ClipByNorm([], 1f));
        Assert.Equal(0f, GradientClipping.ClipByNorm([0f, 0f], 1f));
    }

    /// <summary>Squares of floats overflow and vanish as floats; here they do not.</summary>
    [Fact]
    public void Clipping_of_extremes()
    {
        float[] large = [3e38f, 3e38f];
        Assert.Equal(float.PositiveInfinity, GradientClipping.ClipByNorm(large, 1f));
        Assert.Equal(Math.Sqrt(0.5), large[0], Tolerance);
        Assert.Equal(Math.Sqrt(0.5), large[1], Tolerance);

        Assert.Equal(5e-30f, GradientClipping.ClipByNorm([3e-30f, 4e-30f], 1f));
    }

    private static float Stepped(Sgd sgd, KernelArithmetic arithmetic, params ReadOnlySpan<float> gradients)
    {
        float[] parameters = [1f];
        float[] velocity = sgd.Momentum == 0.0 ? [] : [0f];
        foreach (float gradient in gradients)
        {
            sgd.Step(parameters, [gradient], velocity, arithmetic);
        }

        return parameters[0];
    }

    private static float Stepped(Adam adam, KernelArithmetic arithmetic, params ReadOnlySpan<float> gradients)
    {
        float[] parameters = [1f];
        float[] first = [0f];
        float[] second = [0f];
        for (int i = 0; i < gradients.Length; i++)
        {
            adam.Step(parameters, [gradients[i]], first, second, i + 1, arithmetic);
        }

        return parameters[0];
    }
}
