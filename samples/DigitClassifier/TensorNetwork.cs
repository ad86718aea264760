using System;
using System.Numerics.Tensors;

namespace DigitClassifier;

/// <summary>The same network without the generator: the library calls that one would write.</summary>
internal sealed class TensorNetwork
{
    private readonly TensorLayer _hidden = new(HiddenLayer.Inputs, HiddenLayer.Outputs);
    private readonly TensorLayer _output = new(OutputLayer.Inputs, OutputLayer.Outputs);
    private readonly float _learningRate;
    private readonly float _momentum;

    // One row per digit of a batch.
    private readonly float[] _activations = new float[Batches.Size * HiddenLayer.Outputs];
    private readonly float[] _hiddenDelta = new float[Batches.Size * HiddenLayer.Outputs];
    private readonly float[] _slopes = new float[Batches.Size * HiddenLayer.Outputs];
    private readonly float[] _outputDelta = new float[Batches.Size * OutputLayer.Outputs];

    /// <summary>Begins with the parameters of another network.</summary>
    public TensorNetwork(Network network, double learningRate, double momentum)
    {
        HiddenLayer.Unpack(network.HiddenParameters, _hidden.Weights, _hidden.Biases);
        OutputLayer.Unpack(network.OutputParameters, _output.Weights, _output.Biases);
        _learningRate = (float)learningRate;
        _momentum = (float)momentum;
    }

    /// <summary>Takes one step down the gradient of a batch.</summary>
    /// <returns>The mean loss before the step.</returns>
    public float Step(DigitBatch batch)
    {
        int rows = batch.Labels.Length;
        Span<float> activations = _activations.AsSpan(0, rows * HiddenLayer.Outputs);
        Span<float> hiddenDelta = _hiddenDelta.AsSpan(0, activations.Length);
        Span<float> slopes = _slopes.AsSpan(0, activations.Length);
        Span<float> outputDelta = _outputDelta.AsSpan(0, rows * OutputLayer.Outputs);

        _hidden.Forward(batch.Features, activations);
        TensorPrimitives.Tanh(activations, activations);
        _output.Forward(activations, outputDelta);
        float loss = SoftmaxLoss(outputDelta, batch.Labels);

        _output.InputGradients(outputDelta, hiddenDelta);
        TensorPrimitives.Multiply(activations, activations, slopes);
        TensorPrimitives.Subtract(1f, slopes, slopes);
        TensorPrimitives.Multiply(hiddenDelta, slopes, hiddenDelta);
        _output.AddGradients(activations, outputDelta);
        _hidden.AddGradients(batch.Features, hiddenDelta);

        _hidden.Step(_learningRate, _momentum);
        _output.Step(_learningRate, _momentum);
        return loss;
    }

    // Logits become δ = (softmax z - onehot) / rows; returns the mean loss.
    private static float SoftmaxLoss(Span<float> logits, ReadOnlySpan<int> labels)
    {
        double loss = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            Span<float> row = logits.Slice(i * OutputLayer.Outputs, OutputLayer.Outputs);
            TensorPrimitives.Subtract(row, TensorPrimitives.Max<float>(row), row);
            float ofLabel = row[labels[i]];
            TensorPrimitives.Exp<float>(row, row);
            float sum = TensorPrimitives.Sum<float>(row);
            loss += MathF.Log(sum) - ofLabel;
            TensorPrimitives.Divide(row, sum, row);
            row[labels[i]] -= 1f;
        }

        TensorPrimitives.Multiply(logits, 1f / labels.Length, logits);
        return (float)(loss / labels.Length);
    }
}
