using System;
using SoftmaxKernels.Tests.Layers;
using SoftmaxKernels.Tests.Training;

namespace SoftmaxKernels.Tests.Samples;

/// <summary>A layer of the scalar reference, with the gradients and velocities of its weights and biases.</summary>
internal sealed class ReferenceTrainedLayer
{
    private readonly ReferenceUpdates _updates = new(fused: false);
    private readonly float[] _weightGradients;
    private readonly float[] _weightVelocity;
    private readonly float[] _biasGradients;
    private readonly float[] _biasVelocity;

    public ReferenceTrainedLayer(int inputs, int outputs, LayerActivation activation)
    {
        Weights = new float[inputs * outputs];
        Biases = new float[outputs];
        Layer = new ReferenceLayer(new LayerCase(inputs, outputs, activation, KernelArithmetic.Reproducible), Weights, Biases);
        _weightGradients = new float[Weights.Length];
        _weightVelocity = new float[Weights.Length];
        _biasGradients = new float[outputs];
        _biasVelocity = new float[outputs];
    }

    public float[] Weights { get; }

    public float[] Biases { get; }

    public ReferenceLayer Layer { get; }

    public void AddGradients(ReadOnlySpan<float> inputs, float[] delta) =>
        Layer.AddGradients(inputs, delta, _weightGradients, _biasGradients);

    public void Step(SgdOptions options)
    {
        Step(Weights, _weightGradients, _weightVelocity, options);
        Step(Biases, _biasGradients, _biasVelocity, options);
    }

    private void Step(float[] parameters, float[] gradients, float[] velocity, SgdOptions options)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            _updates.Sgd(ref parameters[i], gradients[i], ref velocity[i], options);
        }

        Array.Clear(gradients);
    }
}
