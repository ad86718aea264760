using System;
using SoftmaxKernels.Benchmarks.Catalog.Layers;
using SoftmaxKernels.Benchmarks.Catalog.Networks;
using SoftmaxKernels.Benchmarks.Measuring.Layers;

namespace SoftmaxKernels.Benchmarks.Measuring.Networks;

/// <summary>Rows for a network, its parameters, and the outputs in double precision.</summary>
internal sealed unsafe class NetworkWorkload : Workload
{
    private readonly GenericNetwork _generic;
    private readonly Buffers _parameters;

    public NetworkWorkload(NetworkCase network, int rows)
        : base(network.Inputs, network.Outputs, rows, 0, Workloads.Elements(InputKind.Ordinary))
    {
        Network = network;
        AbsoluteTolerance = 1e-5f;
        _generic = new GenericNetwork([.. network.Sizes], LayerActivation.Tanh, network.Output);
        _parameters = new Buffers(_generic.ParameterCount);
        Layers = new UsualLayer[network.LayerCount];
        Random random = new(_generic.ParameterCount);
        for (int i = 0; i < Layers.Length; i++)
        {
            LayerCase layer = CaseOf(i);
            float[] numbers = new float[layer.WeightCount + layer.Outputs];
            LayerParameters.Fill(layer, random, numbers);
            Layers[i] = new UsualLayer(numbers[..layer.WeightCount], numbers[layer.WeightCount..], new float[layer.Outputs]);
            _generic.Pack(i, Layers[i].Weights, Layers[i].Biases, new Span<float>(_parameters.Input, _parameters.Length));
        }

        for (int row = 0; row < rows; row++)
        {
            double[] current = ExactLayer.Widen(Input.Slice(row * Inputs, Inputs));
            for (int i = 0; i < Layers.Length; i++)
            {
                current = ExactLayer.Forward(CaseOf(i), Layers[i].Weights, Layers[i].Biases, current);
            }

            for (int i = 0; i < current.Length; i++)
            {
                ExpectedOutput[(row * Size) + i] = (float)current[i];
            }
        }
    }

    public NetworkCase Network { get; }

    public UsualLayer[] Layers { get; }

    public NetworkMemory Memory => new()
    {
        Generic = _generic,
        Parameters = new ReadOnlySpan<float>(_parameters.Input, _parameters.Length),
        Layers = Layers,
    };

    public LayerCase CaseOf(int layer) => new(
        Network.Sizes[layer],
        Network.Sizes[layer + 1],
        layer == Network.LayerCount - 1 ? Network.Output : LayerActivation.Tanh);
}
