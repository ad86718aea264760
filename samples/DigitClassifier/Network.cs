using System;
using SoftmaxKernels;

namespace DigitClassifier;

/// <summary>
/// A hidden layer of tanh and an output layer of softmax, trained by stochastic gradient descent with momentum on the cross-entropy.
/// Both layers and the optimiser are <see cref="KernelArithmetic.Reproducible"/>: the same bits on every machine.
/// </summary>
internal sealed class Network
{
    private readonly LayerBlocks _hidden = new(HiddenLayer.ParameterCount);
    private readonly LayerBlocks _output = new(OutputLayer.ParameterCount);
    private readonly Sgd _sgd;

    // One row per digit of a batch: what the hidden layer says, and the upstream gradient that the output layer gives it.
    private readonly float[] _activations = new float[Batches.Size * HiddenLayer.Outputs];
    private readonly float[] _upstream = new float[Batches.Size * HiddenLayer.Outputs];

    public Network(double learningRate, double momentum)
    {
        HiddenLayer.Initialize(_hidden.Parameters, seed: 1);
        OutputLayer.Initialize(_output.Parameters, seed: 2);
        _sgd = new Sgd(learningRate, momentum);
    }

    /// <summary>Gets the block of parameters of the hidden layer.</summary>
    public ReadOnlySpan<float> HiddenParameters => _hidden.Parameters;

    /// <summary>Gets the block of parameters of the output layer.</summary>
    public ReadOnlySpan<float> OutputParameters => _output.Parameters;

    /// <summary>Changes the learning rate between steps.</summary>
    public void SetLearningRate(double learningRate) => _sgd.LearningRate = learningRate;

    /// <summary>Takes one step down the gradient of a batch.</summary>
    /// <returns>The mean loss before the step.</returns>
    public float Step(DigitBatch batch)
    {
        int rows = batch.Labels.Length;
        Span<float> activations = _activations.AsSpan(0, rows * HiddenLayer.Outputs);
        Span<float> upstream = _upstream.AsSpan(0, activations.Length);

        HiddenLayer.ForwardBatch(_hidden.Parameters, batch.Features, activations);
        float loss = OutputLayer.CrossEntropyGradientBatch(
            _output.Parameters, activations, batch.Labels, _output.Gradients, upstream, scale: 1f / rows);

        // Nobody asks for the gradients of pixels.
        HiddenLayer.BackwardBatch(_hidden.Parameters, batch.Features, activations, upstream, _hidden.Gradients, inputGradients: default);

        _hidden.Step(_sgd);
        _output.Step(_sgd);
        return loss;
    }

    /// <summary>Tries the network on digits, without a step.</summary>
    public Evaluation Evaluate(DigitSet digits)
    {
        float[] activations = new float[digits.Count * HiddenLayer.Outputs];
        int[] classes = new int[digits.Count];
        HiddenLayer.ForwardBatch(_hidden.Parameters, digits.Features, activations);
        OutputLayer.PredictBatch(_output.Parameters, activations, classes);
        float loss = OutputLayer.CrossEntropyBatch(_output.Parameters, activations, digits.Labels);
        return new Evaluation(loss, new ConfusionMatrix(digits.Labels, classes));
    }
}
