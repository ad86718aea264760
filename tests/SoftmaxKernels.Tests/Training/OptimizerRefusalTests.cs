using System;
using Xunit;

namespace SoftmaxKernels.Tests.Training;

/// <summary>Every argument that the optimisers refuse: the type of the exception, the parameter that it names, and nothing written.</summary>
public sealed class OptimizerRefusalTests
{
    private const int Length = 20;

    private static readonly double[] NoFactors = [-1e-9, -1.0, 1.1e18, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
    private static readonly double[] NoBetas = [-1e-9, 1.0, 2.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
    private static readonly double[] NoEpsilons = [0.0, -1e-8, 1e-60, 1.1e18, double.NaN, double.PositiveInfinity];

    [Fact]
    public void Hyperparameters()
    {
        foreach (double value in NoFactors)
        {
            Refuses<ArgumentOutOfRangeException>("learningRate", () => new Sgd(value));
            Refuses<ArgumentOutOfRangeException>("momentum", () => new Sgd(0.1, value));
            Refuses<ArgumentOutOfRangeException>("weightDecay", () => new Sgd(0.1, weightDecay: value));
            Refuses<ArgumentOutOfRangeException>("value", () => new Sgd(0.1).LearningRate = value);
            Refuses<ArgumentOutOfRangeException>("learningRate", () => new Adam(value));
            Refuses<ArgumentOutOfRangeException>("weightDecay", () => new Adam(weightDecay: value));
            Refuses<ArgumentOutOfRangeException>("weightDecay", () => new AdamW(weightDecay: value));
            Refuses<ArgumentOutOfRangeException>("value", () => new AdamW().LearningRate = value);
        }

        foreach (double value in NoBetas)
        {
            Refuses<ArgumentOutOfRangeException>("beta1", () => new Adam(beta1: value));
            Refuses<ArgumentOutOfRangeException>("beta2", () => new AdamW(beta2: value));
        }

        foreach (double value in NoEpsilons)
        {
            Refuses<ArgumentOutOfRangeException>("epsilon", () => new Adam(epsilon: value));
        }

        Refuses<ArgumentException>("nesterov", () => new Sgd(0.1, nesterov: true));
    }

    [Theory]
    [InlineData(Length - 1)]
    [InlineData(Length + 1)]
    [InlineData(0)]
    public void Lengths(int other)
    {
        float[] p = Block(Length);
        float[] wrong = Block(other);
        Refuses<ArgumentException>("gradients", () => new Sgd(0.1).Step(p, wrong));
        Refuses<ArgumentException>("velocity", () => new Sgd(0.1, 0.9).Step(p, Block(Length), wrong));
        Refuses<ArgumentException>("gradients", () => new Adam().Step(p, wrong, Block(Length), Block(Length), 1));
        Refuses<ArgumentException>("firstMoment", () => new Adam().Step(p, Block(Length), wrong, Block(Length), 1));
        Refuses<ArgumentException>("secondMoment", () => new Adam().Step(p, Block(Length), Block(Length), wrong, 1));
        Assert.Equal(Block(Length), p);
        Assert.Equal(Block(other), wrong);
    }

    [Fact]
    public void A_velocity_without_momentum()
    {
        float[] p = Block(Length);
        Refuses<ArgumentException>("velocity", () => new Sgd(0.1).Step(p, Block(Length), Block(Length)));
        Assert.Equal(Block(Length), p);
    }

    /// <summary>Two blocks that are the same memory, or share an element.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Length - 1)]
    public void Overlap(int shift)
    {
        float[] memory = Block(2 * Length);
        float[] own = Block(Length);
        float[] third = Block(Length);
        Memory<float> one = memory.AsMemory(0, Length);
        Memory<float> two = memory.AsMemory(shift, Length);

        Refuses<ArgumentException>("gradients", () => new Sgd(0.1).Step(one.Span, two.Span));
        Refuses<ArgumentException>("gradients", () => new Sgd(0.1, 0.9).Step(one.Span, two.Span, own));
        Refuses<ArgumentException>("velocity", () => new Sgd(0.1, 0.9).Step(one.Span, own, two.Span));
        Refuses<ArgumentException>("velocity", () => new Sgd(0.1, 0.9).Step(own, one.Span, two.Span));
        Refuses<ArgumentException>("gradients", () => new Adam().Step(one.Span, two.Span, own, third, 1));
        Refuses<ArgumentException>("firstMoment", () => new Adam().Step(one.Span, own, two.Span, third, 1));
        Refuses<ArgumentException>("firstMoment", () => new Adam().Step(own, one.Span, two.Span, third, 1));
        Refuses<ArgumentException>("secondMoment", () => new Adam().Step(one.Span, own, third, two.Span, 1));
        Refuses<ArgumentException>("secondMoment", () => new Adam().Step(own, one.Span, third, two.Span, 1));
        Refuses<ArgumentException>("secondMoment", () => new Adam().Step(own, third, one.Span, two.Span, 1));
        Assert.Equal(Block(2 * Length), memory);
        Assert.Equal(Block(Length), own);
        Assert.Equal(Block(Length), third);

        // Side by side they are welcome.
        new Sgd(0.1).Step(one.Span, memory.AsSpan(Length, Length));
        Assert.NotEqual(Block(2 * Length), memory);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(long.MinValue)]
    public void A_step_below_1(long step)
    {
        float[] p = Block(Length);
        Refuses<ArgumentOutOfRangeException>("step", () => new Adam().Step(p, Block(Length), Block(Length), Block(Length), step));
        Assert.Equal(Block(Length), p);
    }

    [Fact]
    public void An_unknown_arithmetic()
    {
        const KernelArithmetic Unknown = (KernelArithmetic)2;
        float[] p = Block(Length);
        Refuses<ArgumentOutOfRangeException>("arithmetic", () => new Sgd(0.1).Step(p, Block(Length), default, Unknown));
        Refuses<ArgumentOutOfRangeException>("arithmetic", () => new Adam().Step(p, Block(Length), Block(Length), Block(Length), 1, Unknown));
        Assert.Equal(Block(Length), p);
    }

    [Theory]
    [InlineData(-1f)]
    [InlineData(-1e-45f)]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void A_largest_norm(float maxNorm)
    {
        float[] gradients = Block(Length);
        Refuses<ArgumentOutOfRangeException>("maxNorm", () => GradientClipping.ClipByNorm(gradients, maxNorm));
        Assert.Equal(Block(Length), gradients);
    }

    private static float[] Block(int length)
    {
        float[] block = new float[length];
        block.AsSpan().Fill(0.25f);
        return block;
    }

    private static void Refuses<TException>(string parameter, Func<object> call)
        where TException : ArgumentException =>
        Assert.Throws<TException>(parameter, call);

    private static void Refuses<TException>(string parameter, Action call)
        where TException : ArgumentException =>
        Assert.Throws<TException>(parameter, call);
}
