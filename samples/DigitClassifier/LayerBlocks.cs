using System;
using SoftmaxKernels;

namespace DigitClassifier;

/// <summary>What a layer is while it is trained: three blocks of the same order, so that a step is elementwise.</summary>
internal sealed class LayerBlocks(int parameterCount)
{
    public float[] Parameters { get; } = new float[parameterCount];

    /// <summary>Gets the gradients. The layer adds to them, so they are 0 before each step, and after it again.</summary>
    public float[] Gradients { get; } = new float[parameterCount];

    private float[] Velocity { get; } = new float[parameterCount];

    public void Step(Sgd sgd)
    {
        sgd.Step(Parameters, Gradients, Velocity, KernelArithmetic.Reproducible);
        Array.Clear(Gradients);
    }
}
