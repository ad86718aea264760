using System;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using Xunit;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>Compares every member of a layer with the reference, bit for bit: rows alone, and batches.</summary>
internal sealed class LayerComparison
{
    private readonly ILayer _layer;
    private readonly LayerCase _case;
    private readonly LayerNumbers _numbers;
    private readonly ReferenceLayer _reference;
    private readonly Mismatches _mismatches;
    private readonly float[] _parameters;
    private readonly int[] _batches;

    /// <summary>Initializes a new instance of the <see cref="LayerComparison"/> class, for batches of 0 to seven rows.</summary>
    public LayerComparison(ILayer layer, int seed, Mismatches mismatches)
        : this(layer, seed, mismatches, [.. Enumerable.Range(0, LayerNumbers.Rows + 1)])
    {
    }

    /// <summary>Initializes a new instance of the <see cref="LayerComparison"/> class.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="seed">The seed of the numbers.</param>
    /// <param name="mismatches">Takes the differences.</param>
    /// <param name="batches">The rows of the batches, in ascending order.</param>
    /// <param name="hasSpecials">Whether numbers that are not finite, very large and very small ones are among the others.</param>
    public LayerComparison(ILayer layer, int seed, Mismatches mismatches, int[] batches, bool hasSpecials = false)
    {
        _layer = layer;
        _case = layer.Case;
        _batches = batches;
        _numbers = new LayerNumbers(_case, seed, batches[^1], hasSpecials);
        _reference = new ReferenceLayer(_case, _numbers.Weights, _numbers.Biases);
        _mismatches = mismatches;
        _parameters = new float[layer.ParameterCount];
        layer.Pack(_numbers.Weights, _numbers.Biases, _parameters);
    }

    public void Run()
    {
        Forward();
        Backward();
        if (_case.Activation == LayerActivation.Softmax)
        {
            Losses();
            Classes();
        }
    }

    private void Forward()
    {
        float[] expected = new float[_numbers.Count * _case.Outputs];
        float[] actual = new float[expected.Length];
        for (int row = 0; row < _numbers.Count; row++)
        {
            _reference.Forward(Inputs(row)).CopyTo(expected.AsSpan(row * _case.Outputs));
            _layer.Forward(_parameters, Inputs(row), actual.AsSpan(row * _case.Outputs));
        }

        _mismatches.Compare($"{_layer}: Forward", expected, actual);
        foreach (int rows in _batches)
        {
            float[] batch = new float[expected.Length + 1];
            Array.Fill(batch, 7f);
            _layer.ForwardBatch(_parameters, _numbers.Inputs.AsSpan(0, rows * _case.Inputs), batch);
            _mismatches.Compare($"{_layer}: ForwardBatch of {rows}", expected.AsSpan(0, rows * _case.Outputs), batch.AsSpan(0, rows * _case.Outputs));
            Assert.Equal(7f, batch[rows * _case.Outputs]);
        }
    }

    private void Backward()
    {
        foreach (int rows in _batches)
        {
            Gradients expected = new(_numbers, _case, rows);
            float[] outputs = new float[rows * _case.Outputs];
            for (int row = 0; row < rows; row++)
            {
                _reference.Forward(Inputs(row)).CopyTo(outputs.AsSpan(row * _case.Outputs));
                expected.Add(_reference, row, Inputs(row), _reference.Delta(Inputs(row), Row(_numbers.Upstream, row)));
            }

            Gradients batch = new(_numbers, _case, rows);
            Gradients single = new(_numbers, _case, rows);
            float[] block = batch.Pack(_layer);
            _layer.BackwardBatch(
                _parameters, _numbers.Inputs.AsSpan(0, rows * _case.Inputs), outputs, _numbers.Upstream.AsSpan(0, outputs.Length),
                block, batch.OfInputs);
            batch.Unpack(_layer, block);
            expected.Compare(_mismatches, $"{_layer}: BackwardBatch of {rows}", batch);

            block = single.Pack(_layer);
            for (int row = 0; row < rows; row++)
            {
                _layer.Backward(
                    _parameters, Inputs(row), Row(outputs, row), Row(_numbers.Upstream, row),
                    block, single.OfInputs.AsSpan(row * _case.Inputs, _case.Inputs));
            }

            single.Unpack(_layer, block);
            expected.Compare(_mismatches, $"{_layer}: Backward of {rows}", single);
        }
    }

    private void Losses()
    {
        const float Scale = 0.375f;
        foreach (bool ofTargets in (bool[])[false, true])
        {
            string of = ofTargets ? "targets" : "labels";
            Gradients expected = new(_numbers, _case, _numbers.Count);
            Gradients single = new(_numbers, _case, _numbers.Count);
            Gradients batch = new(_numbers, _case, _numbers.Count);
            float[] block = single.Pack(_layer);
            double total = 0.0;
            for (int row = 0; row < _numbers.Count; row++)
            {
                float[] delta = new float[_case.Outputs];
                float[] targets = Row(_numbers.Targets, row).ToArray();
                int label = _numbers.Labels[row];
                float loss = ofTargets
                    ? _reference.CrossEntropyGradient(Inputs(row), targets, Scale, delta)
                    : _reference.CrossEntropyGradient(Inputs(row), label, Scale, delta);
                total += loss;
                expected.Add(_reference, row, Inputs(row), delta);
                Span<float> ofInputs = single.OfInputs.AsSpan(row * _case.Inputs, _case.Inputs);
                float actual = ofTargets
                    ? _layer.CrossEntropyGradient(_parameters, Inputs(row), targets, block, ofInputs, Scale)
                    : _layer.CrossEntropyGradient(_parameters, Inputs(row), label, block, ofInputs, Scale);
                _mismatches.Compare($"{_layer}: loss of {of}", loss, actual);
                actual = ofTargets
                    ? _layer.CrossEntropy(_parameters, Inputs(row), targets)
                    : _layer.CrossEntropy(_parameters, Inputs(row), label);
                _mismatches.Compare($"{_layer}: CrossEntropy of {of}", loss, actual);
            }

            single.Unpack(_layer, block);
            expected.Compare(_mismatches, $"{_layer}: CrossEntropyGradient of {of}", single);

            block = batch.Pack(_layer);
            float mean = (float)(total / _numbers.Count);
            _mismatches.Compare(
                $"{_layer}: mean loss of {of}",
                mean,
                ofTargets
                    ? _layer.CrossEntropyGradientBatch(_parameters, _numbers.Inputs, _numbers.Targets, block, batch.OfInputs, Scale)
                    : _layer.CrossEntropyGradientBatch(_parameters, _numbers.Inputs, _numbers.Labels, block, batch.OfInputs, Scale));
            _mismatches.Compare(
                $"{_layer}: CrossEntropyBatch of {of}",
                mean,
                ofTargets
                    ? _layer.CrossEntropyBatch(_parameters, _numbers.Inputs, _numbers.Targets)
                    : _layer.CrossEntropyBatch(_parameters, _numbers.Inputs, _numbers.Labels));
            batch.Unpack(_layer, block);
            expected.Compare(_mismatches, $"{_layer}: CrossEntropyGradientBatch of {of}", batch);
        }
    }

    private void Classes()
    {
        int[] expected = new int[_numbers.Count];
        int[] actual = new int[_numbers.Count];
        for (int row = 0; row < expected.Length; row++)
        {
            expected[row] = _reference.Predict(Inputs(row));
            _mismatches.Compare($"{_layer}: Predict", expected[row], _layer.Predict(_parameters, Inputs(row)));
        }

        _layer.PredictBatch(_parameters, _numbers.Inputs, actual);
        _mismatches.Compare($"{_layer}: PredictBatch", expected, actual);
        foreach (float temperature in (float[])[1f, 0f, 0.5f, float.PositiveInfinity])
        {
            for (int row = 0; row < expected.Length; row++)
            {
                expected[row] = _reference.Sample(Inputs(row), temperature, _numbers.Uniforms[row]);
                _mismatches.Compare(
                    $"{_layer}: Sample at {temperature}",
                    expected[row],
                    temperature == 1f
                        ? _layer.Sample(_parameters, Inputs(row), _numbers.Uniforms[row])
                        : _layer.Sample(_parameters, Inputs(row), temperature, _numbers.Uniforms[row]));
            }

            _layer.SampleBatch(_parameters, _numbers.Inputs, temperature, _numbers.Uniforms, actual);
            _mismatches.Compare($"{_layer}: SampleBatch at {temperature}", expected, actual);
            if (temperature == 1f)
            {
                _layer.SampleBatch(_parameters, _numbers.Inputs, _numbers.Uniforms, actual);
                _mismatches.Compare($"{_layer}: SampleBatch", expected, actual);
            }
        }
    }

    private ReadOnlySpan<float> Inputs(int row) => _numbers.Inputs.AsSpan(row * _case.Inputs, _case.Inputs);

    private ReadOnlySpan<float> Row(float[] rows, int row) => rows.AsSpan(row * _case.Outputs, _case.Outputs);
}
