using System;
using SoftmaxKernels.Benchmarks.Catalog.Layers;

namespace SoftmaxKernels.Benchmarks.Measuring.Layers;

/// <summary>Draws the parameters of layers.</summary>
internal static class LayerParameters
{
    // Inputs have a standard deviation of 3, and so have the numbers that are scaled: that of z is about 1.5.
    private const float WeightScale = 1f / 6f;
    private const float BiasScale = 0.1f;

    /// <summary>Writes N × M weights, and N biases behind them.</summary>
    public static void Fill(LayerCase layer, Random random, Span<float> destination)
    {
        float scale = WeightScale / MathF.Sqrt(layer.Inputs);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = Inputs.Next(random, InputKind.Ordinary, 0, i) * (i < layer.WeightCount ? scale : BiasScale);
        }
    }
}
