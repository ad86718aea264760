using System.Collections.Generic;
using System.Linq;
using Explorer.Requests;
using SoftmaxKernels;
using SoftmaxKernels.Build.Networks;

namespace Explorer.Timing;

/// <summary>A layer that can be measured.</summary>
/// <param name="Inputs">Its inputs.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="Activation">The name of its activation.</param>
/// <param name="Slope">What the leaky one multiplies negative values by.</param>
/// <param name="HasBias">Whether it has biases.</param>
internal sealed record TimedLayer(int Inputs, int Outputs, string Activation, float Slope, bool HasBias)
{
    private const long MostWeights = 4_000_000;

    /// <summary>The layers of a kernel, without what else a model may have between them.</summary>
    /// <param name="request">The kernel.</param>
    /// <returns>The layers, in order; none of a kernel of rows.</returns>
    public static IEnumerable<TimedLayer> Of(KernelRequest request) => request switch
    {
        LayerRequest layer => [Of(layer)],
        NetworkRequest network => network.Layers.Select(Of),
        ModelRequest model => model.Model.Network.Steps.OfType<LayerStep>().Select(step => new TimedLayer(
            step.Inputs, step.Outputs, step.Activation.ToString(), step.Slope, step.Biases is not null)),
        _ => [],
    };

    /// <summary>Requires that layers are not so large that measuring them takes all the memory and time of this machine.</summary>
    /// <param name="layers">The layers.</param>
    /// <exception cref="RequestException">They are.</exception>
    public static void RequireMeasurable(IEnumerable<TimedLayer> layers)
    {
        long weights = layers.Sum(layer => (long)layer.Inputs * layer.Outputs);
        if (weights > MostWeights)
        {
            throw new RequestException($"Layers and networks of at most {MostWeights:N0} weights are measured; these are {weights:N0}.");
        }
    }

    private static TimedLayer Of(LayerRequest layer) =>
        new(layer.Inputs, layer.Outputs, layer.Activation.ToString(), LayerKernelAttribute.DefaultSlope, HasBias: true);
}
