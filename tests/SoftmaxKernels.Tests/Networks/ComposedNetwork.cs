using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>
/// The reference: a network as users would put it together, a <see cref="GenericLayer"/> for each layer, and a <see cref="GenericKernel"/>
/// for each head where there are several.
/// </summary>
internal sealed class ComposedNetwork
{
    private readonly NetworkCase _case;
    private readonly GenericLayer[] _layers;
    private readonly GenericLayer? _softmax;
    private readonly float[][] _blocks;

    public ComposedNetwork(NetworkCase network, NetworkNumbers numbers)
    {
        _case = network;

        // The last layer leaves logits where there are classes; with the softmax of one head it is a layer of its own.
        _layers = [.. Enumerable.Range(0, network.LayerCount).Select(layer =>
            network.CreateLayer(layer, layer == network.LayerCount - 1 && network.HasSoftmax ? LayerActivation.None : network.ActivationOf(layer)))];
        _softmax = network.HasSoftmax && network.Classes.Count == 1 ? network.CreateLayer(network.LayerCount - 1, LayerActivation.Softmax) : null;
        _blocks = Blocks(numbers.Weights, numbers.Biases);
    }

    /// <summary>Gets the block of the network: those of its layers, one behind the other.</summary>
    public float[] Parameters => Together(_blocks);

    private GenericLayer Last => _layers[^1];

    private float[] LastBlock => _blocks[^1];

    public static float[] Together(float[][] blocks) => [.. blocks.SelectMany(block => block)];

    /// <summary>A block for each layer.</summary>
    public float[][] Blocks(float[][] weights, float[][] biases)
    {
        float[][] blocks = [.. _layers.Select(layer => new float[layer.ParameterCount])];
        for (int layer = 0; layer < blocks.Length; layer++)
        {
            _layers[layer].Pack(weights[layer], biases[layer], blocks[layer]);
        }

        return blocks;
    }

    public float[] Forward(ReadOnlySpan<float> inputs)
    {
        float[][] record = Record(inputs);
        float[] outputs = record[^1];
        if (_softmax is not null)
        {
            _softmax.Forward(LastBlock, record[^2], outputs);
        }
        else if (_case.HasSoftmax)
        {
            foreach ((int start, int classes) in Heads())
            {
                GenericKernel.Softmax(outputs.AsSpan(start, classes), outputs.AsSpan(start, classes), _case.Arithmetic);
            }
        }

        return outputs;
    }

    /// <summary>Adds to the gradients of each layer.</summary>
    public void Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> upstream, float[][] gradients, Span<float> inputGradients)
    {
        float[][] record = Record(inputs);
        Span<float> before = Before(inputGradients);
        if (_softmax is not null)
        {
            _softmax.Backward(LastBlock, record[^2], Forward(inputs), upstream, gradients[^1], before);
        }
        else if (_case.HasSoftmax)
        {
            float[] delta = Forward(inputs);
            foreach ((int start, int classes) in Heads())
            {
                Span<float> head = delta.AsSpan(start, classes);
                GenericKernel.SoftmaxGradient(head, upstream.Slice(start, classes), head, _case.Arithmetic);
            }

            Last.Backward(LastBlock, record[^2], record[^1], delta, gradients[^1], before);
        }
        else
        {
            Last.Backward(LastBlock, record[^2], record[^1], upstream, gradients[^1], before);
        }

        BackwardOfHidden(record, before, gradients, inputGradients);
    }

    /// <summary>The losses of the heads of a row.</summary>
    public float[] CrossEntropy(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels)
    {
        float[][] record = Record(inputs);
        if (_softmax is not null)
        {
            return [_softmax.CrossEntropy(LastBlock, record[^2], labels[0])];
        }

        float[] losses = new float[labels.Length];
        foreach ((int head, (int start, int classes)) in Heads().Index())
        {
            losses[head] = GenericKernel.CrossEntropy(record[^1].AsSpan(start, classes), labels[head], _case.Arithmetic);
        }

        return losses;
    }

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int})"/>
    public float[] CrossEntropy(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        float[][] record = Record(inputs);
        if (_softmax is not null)
        {
            return [_softmax.CrossEntropy(LastBlock, record[^2], targets)];
        }

        float[] losses = new float[_case.Classes.Count];
        foreach ((int head, (int start, int classes)) in Heads().Index())
        {
            losses[head] = GenericKernel.CrossEntropy(record[^1].AsSpan(start, classes), targets.Slice(start, classes), _case.Arithmetic);
        }

        return losses;
    }

    /// <summary>Adds to the gradients of each layer. A mask, if there is one, makes logits −∞.</summary>
    /// <returns>The losses of the heads of a row.</returns>
    public float[] CrossEntropyGradient(
        ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, float scale, float[][] gradients, Span<float> inputGradients)
    {
        float[][] record = Record(inputs);
        Span<float> before = Before(inputGradients);
        float[] losses = new float[labels.Length];
        if (_softmax is not null && allowed.IsEmpty)
        {
            losses[0] = _softmax.CrossEntropyGradient(LastBlock, record[^2], labels[0], gradients[^1], before, scale);
        }
        else
        {
            float[] logits = Masked(record[^1], allowed);
            float[] delta = new float[logits.Length];
            foreach ((int head, (int start, int classes)) in Heads().Index())
            {
                losses[head] = GenericKernel.CrossEntropyGradient(
                    logits.AsSpan(start, classes), labels[head], delta.AsSpan(start, classes), scale, _case.Arithmetic);
            }

            Last.Backward(LastBlock, record[^2], record[^1], delta, gradients[^1], before);
        }

        BackwardOfHidden(record, before, gradients, inputGradients);
        return losses;
    }

    /// <inheritdoc cref="CrossEntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{int}, float, float[][], Span{float})"/>
    public float[] CrossEntropyGradient(
        ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float scale, float[][] gradients, Span<float> inputGradients)
    {
        float[][] record = Record(inputs);
        Span<float> before = Before(inputGradients);
        float[] losses = new float[_case.Classes.Count];
        if (_softmax is not null)
        {
            losses[0] = _softmax.CrossEntropyGradient(LastBlock, record[^2], targets, gradients[^1], before, scale);
        }
        else
        {
            float[] delta = new float[_case.Outputs];
            foreach ((int head, (int start, int classes)) in Heads().Index())
            {
                losses[head] = GenericKernel.CrossEntropyGradient(
                    record[^1].AsSpan(start, classes), targets.Slice(start, classes), delta.AsSpan(start, classes), scale, _case.Arithmetic);
            }

            Last.Backward(LastBlock, record[^2], record[^1], delta, gradients[^1], before);
        }

        BackwardOfHidden(record, before, gradients, inputGradients);
        return losses;
    }

    /// <summary>The class of each head, −1 for one that a mask leaves nothing of.</summary>
    public int[] Predict(ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed)
    {
        float[][] record = Record(inputs);
        if (_softmax is not null && allowed.IsEmpty)
        {
            return [_softmax.Predict(LastBlock, record[^2])];
        }

        float[] logits = Masked(record[^1], allowed);
        int[] classes = new int[_case.Classes.Count];
        foreach ((int head, (int start, int count)) in Heads().Index())
        {
            ReadOnlySpan<float> ofHead = logits.AsSpan(start, count);
            classes[head] = !allowed.IsEmpty && !ofHead.ContainsAnyExcept(float.NegativeInfinity) ? -1 : GenericKernel.ArgMax(ofHead);
        }

        return classes;
    }

    /// <summary>A class for each head.</summary>
    public int[] Sample(ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, float temperature, ReadOnlySpan<double> uniforms)
    {
        float[][] record = Record(inputs);
        if (_softmax is not null && allowed.IsEmpty)
        {
            return [_softmax.Sample(LastBlock, record[^2], temperature, uniforms[0])];
        }

        float[] logits = Masked(record[^1], allowed);
        int[] classes = new int[_case.Classes.Count];
        foreach ((int head, (int start, int count)) in Heads().Index())
        {
            classes[head] = GenericKernel.Sample(logits.AsSpan(start, count), temperature, uniforms[head], _case.Arithmetic);
        }

        return classes;
    }

    private static float[] Masked(float[] logits, ReadOnlySpan<bool> allowed)
    {
        float[] masked = [.. logits];
        for (int i = 0; i < allowed.Length; i++)
        {
            masked[i] = allowed[i] ? masked[i] : float.NegativeInfinity;
        }

        return masked;
    }

    private IEnumerable<(int Start, int Classes)> Heads()
    {
        int start = 0;
        foreach (int classes in _case.Classes)
        {
            yield return (start, classes);
            start += classes;
        }
    }

    /// <summary>The inputs, and what each layer leaves; the last one leaves logits where a softmax follows.</summary>
    private float[][] Record(ReadOnlySpan<float> inputs)
    {
        float[][] record = [inputs.ToArray(), .. _layers.Select(layer => new float[layer.Outputs])];
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            _layers[layer].Forward(_blocks[layer], record[layer], record[layer + 1]);
        }

        return record;
    }

    /// <summary>Room for the gradients before the last layer.</summary>
    private Span<float> Before(Span<float> inputGradients) => _layers.Length == 1 ? inputGradients : new float[Last.Inputs];

    private void BackwardOfHidden(float[][] record, Span<float> upstream, float[][] gradients, Span<float> inputGradients)
    {
        for (int layer = _layers.Length - 2; layer >= 0; layer--)
        {
            Span<float> before = layer == 0 ? inputGradients : new float[_layers[layer].Inputs];
            _layers[layer].Backward(_blocks[layer], record[layer], record[layer + 1], upstream, gradients[layer], before);
            upstream = before;
        }
    }
}
