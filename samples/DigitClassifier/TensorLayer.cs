using System;
using System.Numerics.Tensors;

namespace DigitClassifier;

/// <summary>A layer z = W a + b as one writes it with TensorPrimitives: weights row-major, biases behind them.</summary>
internal sealed class TensorLayer(int inputs, int outputs)
{
    private readonly float[] _parameters = new float[(inputs + 1) * outputs];
    private readonly float[] _gradients = new float[(inputs + 1) * outputs];
    private readonly float[] _velocity = new float[(inputs + 1) * outputs];

    public Span<float> Weights => _parameters.AsSpan(0, inputs * outputs);

    public Span<float> Biases => _parameters.AsSpan(inputs * outputs);

    public void Forward(ReadOnlySpan<float> a, Span<float> z)
    {
        for (int row = 0; row < z.Length / outputs; row++)
        {
            ReadOnlySpan<float> inputsOfRow = a.Slice(row * inputs, inputs);
            for (int j = 0; j < outputs; j++)
            {
                z[(row * outputs) + j] = TensorPrimitives.Dot(inputsOfRow, Weights.Slice(j * inputs, inputs)) + Biases[j];
            }
        }
    }

    /// <summary>Adds ∂C/∂W = δ aᵀ and ∂C/∂b = δ for each row.</summary>
    public void AddGradients(ReadOnlySpan<float> a, ReadOnlySpan<float> delta)
    {
        Span<float> ofBiases = _gradients.AsSpan(inputs * outputs);
        for (int row = 0; row < delta.Length / outputs; row++)
        {
            ReadOnlySpan<float> inputsOfRow = a.Slice(row * inputs, inputs);
            ReadOnlySpan<float> deltaOfRow = delta.Slice(row * outputs, outputs);
            for (int j = 0; j < outputs; j++)
            {
                Span<float> ofWeights = _gradients.AsSpan(j * inputs, inputs);
                TensorPrimitives.MultiplyAdd(inputsOfRow, deltaOfRow[j], ofWeights, ofWeights);
            }

            TensorPrimitives.Add(ofBiases, deltaOfRow, ofBiases);
        }
    }

    /// <summary>Writes Wᵀ δ for each row.</summary>
    public void InputGradients(ReadOnlySpan<float> delta, Span<float> destination)
    {
        destination.Clear();
        for (int row = 0; row < delta.Length / outputs; row++)
        {
            Span<float> ofRow = destination.Slice(row * inputs, inputs);
            for (int j = 0; j < outputs; j++)
            {
                TensorPrimitives.MultiplyAdd(Weights.Slice(j * inputs, inputs), delta[(row * outputs) + j], ofRow, ofRow);
            }
        }
    }

    /// <summary>v = μ v + g; p −= η v; and gradients of 0 for the next step.</summary>
    public void Step(float learningRate, float momentum)
    {
        TensorPrimitives.MultiplyAdd(_velocity, momentum, _gradients, _velocity);
        TensorPrimitives.MultiplyAdd(_velocity, -learningRate, _parameters, _parameters);
        Array.Clear(_gradients);
    }
}
