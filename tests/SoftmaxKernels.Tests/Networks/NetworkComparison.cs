using System;
using System.Linq;
using SoftmaxKernels.Tests.Bits;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>Compares every member of a network with a composition of layers, bit for bit: rows alone, and batches.</summary>
internal sealed class NetworkComparison
{
    private const float Scale = 0.375f;
    private const float Untouched = 7f;

    private static readonly float[] Temperatures = [1f, 0f, 0.5f, float.PositiveInfinity];

    private readonly INetwork _network;
    private readonly NetworkCase _case;
    private readonly NetworkNumbers _numbers;
    private readonly ComposedNetwork _composed;
    private readonly Mismatches _mismatches;
    private readonly int[] _batches;
    private readonly float[] _parameters;

    /// <summary>Initializes a new instance of the <see cref="NetworkComparison"/> class.</summary>
    /// <param name="network">The network.</param>
    /// <param name="seed">The seed of the numbers.</param>
    /// <param name="mismatches">Takes the differences.</param>
    /// <param name="batches">The rows of the batches, in ascending order.</param>
    public NetworkComparison(INetwork network, int seed, Mismatches mismatches, params int[] batches)
    {
        _network = network;
        _case = network.Case;
        _mismatches = mismatches;
        _batches = batches;
        _numbers = new NetworkNumbers(_case, seed, batches[^1]);
        _composed = new ComposedNetwork(_case, _numbers);
        _parameters = new float[network.ParameterCount];
        for (int layer = 0; layer < _case.LayerCount; layer++)
        {
            network.Pack(layer, _numbers.Weights[layer], _numbers.Biases[layer], _parameters);
        }

        mismatches.Compare($"{network}: parameters", _composed.Parameters, _parameters);
    }

    /// <summary>With what of a batch losses and their gradients are asked for.</summary>
    private enum Loss
    {
        OfLabels,
        OfTargets,
        OfAllowed,
        OfAllowedForAll,
    }

    private int Heads => _case.Classes.Count;

    public void Run()
    {
        Parameters();
        Forward();
        Backward();
        if (_case.HasSoftmax)
        {
            Losses();
        }

        if (_case.HasClasses)
        {
            Predictions();
            Samples();
        }
    }

    private void Parameters()
    {
        float[] transposed = new float[_parameters.Length];
        for (int layer = 0; layer < _case.LayerCount; layer++)
        {
            (int inputs, int outputs) = (_case.Sizes[layer], _case.Sizes[layer + 1]);
            float[] weights = _numbers.Weights[layer];
            float[] columns =
                [.. from input in Enumerable.Range(0, inputs) from output in Enumerable.Range(0, outputs) select weights[(output * inputs) + input]];
            _network.PackTransposed(layer, columns, _numbers.Biases[layer], transposed);
            float[] unpackedWeights = new float[weights.Length];
            float[] unpackedBiases = new float[outputs];
            _network.Unpack(layer, _parameters, unpackedWeights, unpackedBiases);
            _mismatches.Compare($"{_network}: Unpack {layer}", weights, unpackedWeights);
            _mismatches.Compare($"{_network}: Unpack {layer}", _numbers.Biases[layer], unpackedBiases);
        }

        _mismatches.Compare($"{_network}: PackTransposed", _parameters, transposed);
    }

    private void Forward()
    {
        float[] expected = new float[_numbers.Count * _case.Outputs];
        float[] actual = new float[expected.Length];
        for (int row = 0; row < _numbers.Count; row++)
        {
            _composed.Forward(Inputs(row)).CopyTo(expected.AsSpan(row * _case.Outputs));
            _network.Forward(_parameters, Inputs(row), actual.AsSpan(row * _case.Outputs));
        }

        _mismatches.Compare($"{_network}: Forward", expected, actual);
        foreach (int rows in _batches)
        {
            float[] batch = Filled((rows * _case.Outputs) + 1);
            _network.ForwardBatch(_parameters, InputRows(rows), batch);
            _mismatches.Compare($"{_network}: ForwardBatch of {rows}", [.. expected.AsSpan(0, rows * _case.Outputs), Untouched], batch);
        }
    }

    private void Backward()
    {
        foreach (int rows in _batches)
        {
            Expected expected = new(this, rows);
            for (int row = 0; row < rows; row++)
            {
                _composed.Backward(Inputs(row), Row(_numbers.Upstream, row), expected.Gradients, expected.OfRow(row));
            }

            Compare($"Backward of {rows}", expected, (gradients, ofInputs) =>
            {
                for (int row = 0; row < rows; row++)
                {
                    _network.Backward(_parameters, Inputs(row), Row(_numbers.Upstream, row), gradients, OfRow(ofInputs, row));
                }
            });
            Compare($"BackwardBatch of {rows}", expected, (gradients, ofInputs) =>
                _network.BackwardBatch(_parameters, InputRows(rows), _numbers.Upstream.AsSpan(0, rows * _case.Outputs), gradients, ofInputs));
        }
    }

    private void Losses()
    {
        foreach (Loss kind in Enum.GetValues<Loss>())
        {
            foreach (int rows in _batches)
            {
                Losses(kind, rows);
            }
        }
    }

    private void Losses(Loss kind, int rows)
    {
        Expected expected = new(this, rows);
        float[][] losses = new float[rows][];
        for (int row = 0; row < rows; row++)
        {
            losses[row] = kind == Loss.OfTargets
                ? _composed.CrossEntropyGradient(Inputs(row), Row(_numbers.Targets, row), Scale, expected.Gradients, expected.OfRow(row))
                : _composed.CrossEntropyGradient(Inputs(row), Mask(kind, row), Labels(row), ScaleOf(kind, row), expected.Gradients, expected.OfRow(row));
        }

        float mean = Mean([.. losses.SelectMany(loss => loss)], rows);
        float batchLoss = 0f;
        Compare($"CrossEntropyGradientBatch {kind} of {rows}", expected, (gradients, ofInputs) => batchLoss = Batch(gradients, ofInputs));
        _mismatches.Compare($"{_network}: mean loss {kind} of {rows}", mean, batchLoss);
        if (kind is Loss.OfLabels or Loss.OfTargets)
        {
            _mismatches.Compare($"{_network}: CrossEntropyBatch {kind} of {rows}", mean, kind == Loss.OfTargets
                ? _network.CrossEntropyBatch(_parameters, InputRows(rows), _numbers.Targets.AsSpan(0, rows * _case.Outputs))
                : _network.CrossEntropyBatch(_parameters, InputRows(rows), _numbers.Labels.AsSpan(0, rows * Heads)));
            for (int row = 0; row < rows && (kind == Loss.OfTargets || Heads == 1); row++)
            {
                float[] same = kind == Loss.OfTargets ? _composed.CrossEntropy(Inputs(row), Row(_numbers.Targets, row)) : _composed.CrossEntropy(Inputs(row), Labels(row));
                _mismatches.Compare($"loss and gradient {kind}", Mean(losses[row], 1), Mean(same, 1));
                _mismatches.Compare($"{_network}: CrossEntropy {kind}", Mean(losses[row], 1), kind == Loss.OfTargets
                    ? _network.CrossEntropy(_parameters, Inputs(row), Row(_numbers.Targets, row))
                    : _network.CrossEntropy(_parameters, Inputs(row), _numbers.Labels[row]));
            }
        }

        if (kind == Loss.OfTargets || Heads == 1)
        {
            Compare($"CrossEntropyGradient {kind} of {rows}", expected, (gradients, ofInputs) =>
            {
                for (int row = 0; row < rows; row++)
                {
                    _mismatches.Compare($"{_network}: loss {kind}", Mean(losses[row], 1), Single(row, gradients, OfRow(ofInputs, row)));
                }
            });
        }

        float Batch(float[] gradients, Span<float> ofInputs) => kind switch
        {
            Loss.OfLabels => _network.CrossEntropyGradientBatch(
                _parameters, InputRows(rows), _numbers.Labels.AsSpan(0, rows * Heads), gradients, ofInputs, Scale),
            Loss.OfTargets => _network.CrossEntropyGradientBatch(
                _parameters, InputRows(rows), _numbers.Targets.AsSpan(0, rows * _case.Outputs), gradients, ofInputs, Scale),
            _ => _network.CrossEntropyGradientBatch(
                _parameters,
                InputRows(rows),
                MaskOfBatch(forAll: kind == Loss.OfAllowedForAll, rows),
                _numbers.Labels.AsSpan(0, rows * Heads),
                _numbers.Scales.AsSpan(0, rows),
                gradients,
                ofInputs),
        };

        float Single(int row, float[] gradients, Span<float> ofInputs) => kind switch
        {
            Loss.OfLabels => _network.CrossEntropyGradient(_parameters, Inputs(row), _numbers.Labels[row], gradients, ofInputs, Scale),
            Loss.OfTargets => _network.CrossEntropyGradient(_parameters, Inputs(row), Row(_numbers.Targets, row), gradients, ofInputs, Scale),
            _ => _network.CrossEntropyGradient(_parameters, Inputs(row), Mask(kind, row), _numbers.Labels[row], gradients, ofInputs, ScaleOf(kind, row)),
        };
    }

    private void Predictions()
    {
        foreach (Loss kind in (Loss[])[Loss.OfLabels, Loss.OfAllowed, Loss.OfAllowedForAll])
        {
            int[] expected = new int[_numbers.Labels.Length];
            for (int row = 0; row < _numbers.Count; row++)
            {
                _composed.Predict(Inputs(row), Mask(kind, row)).CopyTo(expected.AsSpan(row * Heads));
                if (Heads == 1)
                {
                    _mismatches.Compare($"{_network}: Predict {kind}", expected[row], kind == Loss.OfLabels
                        ? _network.Predict(_parameters, Inputs(row))
                        : _network.Predict(_parameters, Inputs(row), Mask(kind, row)));
                }
            }

            foreach (int rows in _batches)
            {
                int[] actual = new int[(rows * Heads) + 1];
                if (kind == Loss.OfLabels)
                {
                    _network.PredictBatch(_parameters, InputRows(rows), actual);
                }
                else
                {
                    _network.PredictBatch(_parameters, InputRows(rows), MaskOfBatch(kind == Loss.OfAllowedForAll, rows), actual);
                }

                _mismatches.Compare($"{_network}: PredictBatch {kind} of {rows}", [.. expected.AsSpan(0, rows * Heads), 0], actual);
            }
        }
    }

    private void Samples()
    {
        foreach (Loss kind in (Loss[])[Loss.OfLabels, Loss.OfAllowed, Loss.OfAllowedForAll])
        {
            foreach (float temperature in Temperatures)
            {
                Samples(kind, temperature);
            }
        }
    }

    private void Samples(Loss kind, float temperature)
    {
        bool hasMask = kind != Loss.OfLabels;
        int[] expected = new int[_numbers.Labels.Length];
        for (int row = 0; row < _numbers.Count; row++)
        {
            ReadOnlySpan<double> uniforms = _numbers.Uniforms.AsSpan(row * Heads, Heads);
            _composed.Sample(Inputs(row), Mask(kind, row), temperature, uniforms).CopyTo(expected.AsSpan(row * Heads));
            if (Heads == 1)
            {
                _mismatches.Compare($"{_network}: Sample {kind} at {temperature}", expected[row], hasMask
                    ? _network.Sample(_parameters, Inputs(row), Mask(kind, row), temperature, uniforms[0])
                    : _network.Sample(_parameters, Inputs(row), temperature, uniforms[0]));
                if (temperature == 1f && !hasMask)
                {
                    _mismatches.Compare($"{_network}: Sample", expected[row], _network.Sample(_parameters, Inputs(row), uniforms[0]));
                }
            }
        }

        foreach (int rows in _batches)
        {
            int[] actual = new int[(rows * Heads) + 1];
            ReadOnlySpan<double> uniforms = _numbers.Uniforms.AsSpan(0, rows * Heads);
            if (hasMask)
            {
                _network.SampleBatch(_parameters, InputRows(rows), MaskOfBatch(kind == Loss.OfAllowedForAll, rows), temperature, uniforms, actual);
            }
            else
            {
                _network.SampleBatch(_parameters, InputRows(rows), temperature, uniforms, actual);
            }

            _mismatches.Compare($"{_network}: SampleBatch {kind} of {rows} at {temperature}", [.. expected.AsSpan(0, rows * Heads), 0], actual);
            if (temperature == 1f && !hasMask)
            {
                _network.SampleBatch(_parameters, InputRows(rows), uniforms, actual);
                _mismatches.Compare($"{_network}: SampleBatch of {rows}", [.. expected.AsSpan(0, rows * Heads), 0], actual);
            }
        }
    }

    private static float Mean(float[] losses, int rows)
    {
        double total = 0.0;
        foreach (float loss in losses)
        {
            total += loss;
        }

        return rows == 0 ? 0f : (float)(total / rows);
    }

    private static float[] Filled(int count)
    {
        float[] numbers = new float[count];
        Array.Fill(numbers, Untouched);
        return numbers;
    }

    /// <summary>With gradients with respect to the inputs, and without.</summary>
    private void Compare(string what, Expected expected, Action<float[], float[]> compute)
    {
        foreach (bool areWanted in (bool[])[true, false])
        {
            float[] gradients = ComposedNetwork.Together(_composed.Blocks(_numbers.WeightGradients, _numbers.BiasGradients));
            float[] ofInputs = areWanted ? Filled(expected.OfInputs.Length + 1) : [];
            compute(gradients, ofInputs);
            _mismatches.Compare($"{_network}: {what}, {(areWanted ? "with" : "without")} those of inputs", ComposedNetwork.Together(expected.Gradients), gradients);
            if (areWanted)
            {
                _mismatches.Compare($"{_network}: {what}, of inputs", [.. expected.OfInputs, Untouched], ofInputs);
            }
        }
    }

    private ReadOnlySpan<float> Inputs(int row) => _numbers.Inputs.AsSpan(row * _case.Inputs, _case.Inputs);

    private ReadOnlySpan<float> InputRows(int rows) => _numbers.Inputs.AsSpan(0, rows * _case.Inputs);

    private ReadOnlySpan<float> Row(float[] rows, int row) => rows.AsSpan(row * _case.Outputs, _case.Outputs);

    private ReadOnlySpan<int> Labels(int row) => _numbers.Labels.AsSpan(row * Heads, Heads);

    private Span<float> OfRow(float[] ofInputs, int row) => ofInputs.Length == 0 ? default : ofInputs.AsSpan(row * _case.Inputs, _case.Inputs);

    private float ScaleOf(Loss kind, int row) => kind is Loss.OfAllowed or Loss.OfAllowedForAll ? _numbers.Scales[row] : Scale;

    private ReadOnlySpan<bool> Mask(Loss kind, int row) => kind switch
    {
        Loss.OfAllowed => _numbers.Allowed.AsSpan(row * _case.Outputs, _case.Outputs),
        Loss.OfAllowedForAll => _numbers.Allowed.AsSpan(0, _case.Outputs),
        _ => default,
    };

    private ReadOnlySpan<bool> MaskOfBatch(bool forAll, int rows) => _numbers.Allowed.AsSpan(0, (forAll ? 1 : rows) * _case.Outputs);

    /// <summary>The gradients that a composition of layers gives.</summary>
    private sealed class Expected(NetworkComparison comparison, int rows)
    {
        public float[][] Gradients { get; } = comparison._composed.Blocks(comparison._numbers.WeightGradients, comparison._numbers.BiasGradients);

        public float[] OfInputs { get; } = new float[rows * comparison._case.Inputs];

        public Span<float> OfRow(int row) => OfInputs.AsSpan(row * comparison._case.Inputs, comparison._case.Inputs);
    }
}
