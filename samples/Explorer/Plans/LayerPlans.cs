using System.Collections.Generic;
using System.Linq;
using Explorer.Requests;
using SoftmaxKernels.Build.Networks;

namespace Explorer.Plans;

/// <summary>What layers and networks cost.</summary>
internal static class LayerPlans
{
    private const string Where = "The code of layers and networks is the runtime's, which the shape is given to; the generator writes the members, their checks and their documentation.";

    /// <summary>The plan of a layer or a network.</summary>
    /// <param name="request">The request, whose shape the generator has accepted.</param>
    /// <returns>The plan.</returns>
    public static LayerPlan Of(KernelRequest request)
    {
        PlannedLayer[] layers = [.. LayersOf(request)];
        long parameters = layers.Sum(layer => layer.Parameters);
        long multiplications = layers.Sum(layer => layer.Multiplications);
        return new LayerPlan([Where, $"{parameters:N0} parameters in one block; {multiplications:N0} multiplications for a row."], layers);
    }

    private static IEnumerable<PlannedLayer> LayersOf(KernelRequest request) => request switch
    {
        LayerRequest layer => [Layer(layer)],
        NetworkRequest network => network.Layers.Select(Layer),
        ModelRequest model => Steps(model.Model.Network),
        _ => [],
    };

    private static IEnumerable<PlannedLayer> Steps(Network network)
    {
        int width = network.Inputs;
        foreach (NetworkStep step in network.Steps)
        {
            int next = step.WidthAfter(width);
            yield return step switch
            {
                LayerStep layer => Layer(layer.Inputs, layer.Outputs, layer.Activation.ToString(), layer.Biases is not null),
                ActivationStep activation => Map(width, activation.Activation.ToString(), 0),
                ConstantStep constant => Map(width, constant.Operation.ToString(), constant.Parameters),
                ClipStep clip => Map(width, $"Clip to [{clip.Low}, {clip.High}]", 0),
                _ => Map(width, step.GetType().Name, step.Parameters),
            };
            width = next;
        }
    }

    private static PlannedLayer Layer(LayerRequest layer) => Layer(layer.Inputs, layer.Outputs, layer.Activation.ToString(), hasBias: true);

    private static PlannedLayer Layer(int inputs, int outputs, string activation, bool hasBias)
    {
        long weights = (long)inputs * outputs;
        string function = activation == "None" ? "W a + b" : activation + "(W a + b)";
        return new PlannedLayer(
            inputs, outputs, activation, weights + (hasBias ? outputs : 0), weights, $"{inputs} to {outputs}: {(hasBias ? function : function.Replace(" + b", string.Empty, System.StringComparison.Ordinal))}");
    }

    private static PlannedLayer Map(int width, string what, long parameters) => new(width, width, what, parameters, 0, $"{width} to {width}: {what}");
}
