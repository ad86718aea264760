using System;

namespace Explorer.Timing;

/// <summary>The weights of a layer, in the usual order.</summary>
internal sealed class LayerOperands
{
    private readonly AlignedFloats _weights;
    private readonly AlignedFloats _biases;

    /// <summary>Initializes a new instance of the <see cref="LayerOperands"/> class, with random weights that keep the size of what they multiply.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="random">Where the numbers come from.</param>
    public LayerOperands(TimedLayer layer, Random random)
    {
        Layer = layer;
        _weights = new AlignedFloats(layer.Inputs * layer.Outputs);
        _biases = new AlignedFloats(layer.HasBias ? layer.Outputs : 0);
        float range = MathF.Sqrt(1f / layer.Inputs);
        foreach (ref float weight in _weights.Span)
        {
            weight = ((2f * random.NextSingle()) - 1f) * range;
        }

        foreach (ref float bias in _biases.Span)
        {
            bias = (random.NextSingle() - 0.5f) * 0.1f;
        }
    }

    /// <summary>Gets the layer.</summary>
    public TimedLayer Layer { get; }

    /// <summary>Gets the weights: a row for each output.</summary>
    public Span<float> Weights => _weights.Span;

    /// <summary>Gets the biases, if there are any.</summary>
    public Span<float> Biases => _biases.Span;
}
