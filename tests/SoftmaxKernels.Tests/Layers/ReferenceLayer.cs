using System;
using System.Collections.Generic;
using SoftmaxKernels.Tests.Reference;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>
/// The contract of layers as one plain scalar implementation over weights in the usual order, which knows no block. Row by row, as
/// a batch must be too.
/// </summary>
internal sealed class ReferenceLayer(LayerCase layer, float[] weights, float[] biases)
{
    private readonly ReferenceMath _math = new(Hardware.Fuses(layer.Arithmetic));
    private readonly ReferenceActivations _activations = new(Hardware.Fuses(layer.Arithmetic));
    private readonly ReferenceKernel _row = new(layer.Outputs, layer.Arithmetic);

    public float[] Logits(ReadOnlySpan<float> inputs)
    {
        float[] a = inputs.ToArray();
        if (!IsColumns)
        {
            return Dot(layer.Outputs, layer.Inputs, k => a[k], Weight, j => layer.HasBias ? biases[j] : null);
        }

        float[] z = new float[layer.Outputs];
        foreach ((int first, int count) in Panels)
        {
            Combine(layer.Inputs, count, k => a[k], (k, j) => Weight(first + j, k), j => layer.HasBias ? biases[first + j] : 0f).CopyTo(z, first);
        }

        return z;
    }

    public float[] Forward(ReadOnlySpan<float> inputs)
    {
        float[] z = Logits(inputs);
        float[] y = new float[z.Length];
        if (layer.Activation == LayerActivation.Softmax)
        {
            _row.Softmax(z, y);
            return y;
        }

        for (int j = 0; j < z.Length; j++)
        {
            y[j] = layer.Activation switch
            {
                LayerActivation.Tanh => _math.Tanh(z[j]),
                LayerActivation.Relu => ReferenceActivations.Relu(z[j]),
                LayerActivation.LeakyRelu => z[j] > 0f ? z[j] : z[j] * layer.Slope,
                LayerActivation.Sigmoid => _activations.Sigmoid(z[j]),
                LayerActivation.Silu => _activations.Silu(z[j]),
                LayerActivation.Elu => _activations.Elu(z[j]),
                _ => z[j],
            };
        }

        return y;
    }

    /// <summary>∂C/∂z, from the upstream gradient.</summary>
    public float[] Delta(ReadOnlySpan<float> inputs, ReadOnlySpan<float> upstream)
    {
        float[] z = Logits(inputs);
        float[] y = Forward(inputs);
        float[] delta = new float[z.Length];
        if (layer.Activation == LayerActivation.Softmax)
        {
            _row.SoftmaxGradient(y, upstream, delta);
            return delta;
        }

        for (int j = 0; j < z.Length; j++)
        {
            delta[j] = layer.Activation switch
            {
                LayerActivation.Tanh => _math.TanhGradient(y[j], upstream[j]),
                LayerActivation.Relu => ReferenceActivations.ReluGradient(y[j], upstream[j]),
                LayerActivation.LeakyRelu => y[j] > 0f ? upstream[j] : upstream[j] * layer.Slope,
                LayerActivation.Sigmoid => ReferenceActivations.SigmoidGradient(y[j], upstream[j]),
                LayerActivation.Silu => _activations.SiluGradient(z[j], upstream[j]),
                LayerActivation.Elu => ReferenceActivations.EluGradient(y[j], upstream[j]),
                _ => upstream[j],
            };
        }

        return delta;
    }

    public float CrossEntropyGradient(ReadOnlySpan<float> inputs, int label, float scale, float[] delta) =>
        _row.CrossEntropyGradient(Logits(inputs), label, delta, scale);

    public float CrossEntropyGradient(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float scale, float[] delta) =>
        _row.CrossEntropyGradient(Logits(inputs), targets, delta, scale);

    public int Predict(ReadOnlySpan<float> inputs) => _row.ArgMax(Logits(inputs));

    public int Sample(ReadOnlySpan<float> inputs, float temperature, double uniform) =>
        temperature == 1f ? _row.Sample(Logits(inputs), uniform) : _row.Sample(Logits(inputs), temperature, uniform);

    /// <summary>Adds δ aᵀ and δ.</summary>
    public void AddGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> delta, float[] weightGradients, float[] biasGradients)
    {
        for (int j = 0; j < layer.Outputs; j++)
        {
            for (int k = 0; k < layer.Inputs; k++)
            {
                ref float gradient = ref weightGradients[(j * layer.Inputs) + k];
                gradient = _math.MultiplyAdd(inputs[k], delta[j], gradient);
            }

            if (layer.HasBias)
            {
                biasGradients[j] += delta[j];
            }
        }
    }

    public float[] InputGradients(float[] delta)
    {
        if (!IsColumns)
        {
            return Combine(layer.Outputs, layer.Inputs, j => delta[j], Weight, _ => 0f);
        }

        float[]? sums = null;
        foreach ((int first, int count) in Panels)
        {
            float[]? before = sums;
            sums = Dot(layer.Inputs, count, j => delta[first + j], (k, j) => Weight(first + j, k), k => before?[k]);
        }

        return sums!;
    }

    private IEnumerable<(int First, int Count)> Panels
    {
        get
        {
            for (int first = 0; first < layer.Outputs; first += 64)
            {
                yield return (first, Math.Min(64, layer.Outputs - first));
            }
        }
    }

    private bool IsColumns =>
        layer.Outputs % 64 == 0
        || layer.Inputs * (((layer.Outputs + 15) / 16) + 1) <= layer.Outputs * (((layer.Inputs + 15) / 16) + 4);

    private float Weight(int j, int k) => weights[(j * layer.Inputs) + k];

    // A combination of `count` rows of `length` numbers.
    private float[] Combine(int count, int length, Func<int, float> factor, Func<int, int, float> element, Func<int, float> start)
    {
        int chains = length <= 32 ? 4 : 2;
        float[] result = new float[length];
        for (int j = 0; j < length; j++)
        {
            float[] t = new float[chains];
            t[0] = start(j);
            for (int k = 0; k < count; k++)
            {
                t[k % chains] = _math.MultiplyAdd(factor(k), element(k, j), t[k % chains]);
            }

            result[j] = Fold(t);
        }

        return result;
    }

    // Dot products of `rows` rows of `length` numbers.
    private float[] Dot(int rows, int length, Func<int, float> factor, Func<int, int, float> element, Func<int, float?> start)
    {
        float[] result = new float[rows];
        for (int j = 0; j < rows; j++)
        {
            float[] t = new float[16];
            for (int k = 0; k < (length + 15) / 16 * 16; k++)
            {
                t[k % 16] = _math.MultiplyAdd(k < length ? factor(k) : 0f, k < length ? element(j, k) : 0f, t[k % 16]);
            }

            result[j] = start(j) is { } addend ? Fold(t) + addend : Fold(t);
        }

        return result;
    }

    private static float Fold(float[] t)
    {
        for (int width = t.Length / 2; width > 0; width /= 2)
        {
            for (int i = 0; i < width; i++)
            {
                t[i] += t[i + width];
            }
        }

        return t[0];
    }
}
