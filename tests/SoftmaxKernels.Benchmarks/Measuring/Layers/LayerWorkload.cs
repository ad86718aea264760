using System;
using SoftmaxKernels.Benchmarks.Catalog.Layers;

namespace SoftmaxKernels.Benchmarks.Measuring.Layers;

/// <summary>Rows for a layer, its parameters, and the outputs in double precision.</summary>
internal unsafe class LayerWorkload : Workload
{
    private readonly GenericLayer _generic;
    private readonly Buffers _usualOrder;
    private readonly Buffers _parameters;

    public LayerWorkload(LayerCase layer, int rows)
        : this(layer, rows, layer.Outputs, 0)
    {
        for (int row = 0; row < rows; row++)
        {
            double[] outputs = ExactLayer.Forward(this, row);
            for (int i = 0; i < outputs.Length; i++)
            {
                ExpectedOutput[(row * layer.Outputs) + i] = (float)outputs[i];
            }
        }
    }

    protected LayerWorkload(LayerCase layer, int rows, int size, int sums)
        : base(layer.Inputs, size, rows, sums, Workloads.Elements(InputKind.Ordinary))
    {
        Layer = layer;
        AbsoluteTolerance = 1e-5f;
        _generic = new GenericLayer(layer.Inputs, layer.Outputs, layer.Activation);
        _usualOrder = new Buffers(layer.WeightCount + layer.Outputs);
        LayerParameters.Fill(layer, new Random(layer.WeightCount), new Span<float>(_usualOrder.Input, _usualOrder.Length));
        _parameters = new Buffers(_generic.ParameterCount);
        _generic.Pack(Weights, Biases, new Span<float>(_parameters.Input, _parameters.Length));
    }

    public LayerCase Layer { get; }

    public ReadOnlySpan<float> Weights => new(_usualOrder.Input, Layer.WeightCount);

    public ReadOnlySpan<float> Biases => new(_usualOrder.Input + Layer.WeightCount, Layer.Outputs);

    public float* ParametersPointer => _parameters.Input;

    public int ParameterCount => _parameters.Length;

    public LayerMemory Memory => new()
    {
        Generic = _generic,
        Parameters = new ReadOnlySpan<float>(_parameters.Input, _parameters.Length),
        Weights = Weights,
        Biases = Biases,
        Scratch = new Span<float>(_usualOrder.Output, Layer.Outputs),
    };
}
