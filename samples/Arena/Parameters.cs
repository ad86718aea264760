using System;
using SoftmaxKernels;

namespace Arena;

/// <summary>The parameters of a network with all that a step of Adam needs.</summary>
/// <param name="count">The number of parameters.</param>
/// <param name="learningRate">The learning rate.</param>
internal sealed class Parameters(int count, double learningRate)
{
    private const float LargestNorm = 1f;

    private readonly float[] _values = new float[count];
    private readonly float[] _gradients = new float[count];
    private readonly float[] _firstMoment = new float[count];
    private readonly float[] _secondMoment = new float[count];
    private readonly Adam _adam = new(learningRate);
    private long _steps;

    /// <summary>Gets the block of parameters.</summary>
    public Span<float> Values => _values;

    /// <summary>Gets the block to which gradients are added before a step.</summary>
    public Span<float> Gradients => _gradients;

    /// <summary>Takes a step down the gradients, and clears them.</summary>
    public void Step()
    {
        GradientClipping.ClipByNorm(_gradients, LargestNorm);
        _steps++;
        _adam.Step(_values, _gradients, _firstMoment, _secondMoment, _steps, KernelArithmetic.Reproducible);
        Array.Clear(_gradients);
    }
}
