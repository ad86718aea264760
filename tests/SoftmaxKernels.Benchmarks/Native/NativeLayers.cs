using System.Linq;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Layers;
using SoftmaxKernels.Benchmarks.Measuring.Networks;

namespace SoftmaxKernels.Benchmarks.Native;

/// <summary>The layers of a workload as native code sees them; a layer by itself is a network of one.</summary>
/// <param name="Sizes">The number of inputs, then that of outputs of each layer.</param>
/// <param name="Output">The activation of the last layer; those before are of tanh.</param>
/// <param name="Parameters">Of each layer its weights, row-major, and its biases behind them.</param>
internal sealed record NativeLayers(int[] Sizes, LayerActivation Output, float[] Parameters)
{
    /// <summary>The layers of a workload; none where it has none.</summary>
    public static NativeLayers Of(Workload workload) => workload switch
    {
        LayerWorkload layer => new NativeLayers(
            [layer.Layer.Inputs, layer.Layer.Outputs],
            layer.Layer.Activation,
            [.. layer.Weights, .. layer.Biases]),
        NetworkWorkload network => new NativeLayers(
            [.. network.Network.Sizes],
            network.Network.Output,
            [.. network.Layers.SelectMany(layer => layer.Weights.Concat(layer.Biases))]),
        _ => new NativeLayers([], LayerActivation.None, []),
    };
}
