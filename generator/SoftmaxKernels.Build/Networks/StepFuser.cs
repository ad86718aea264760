using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Build.Networks;

/// <summary>Joins what belongs to one layer: its product, its biases, its activation.</summary>
internal static class StepFuser
{
    /// <summary>Joins steps.</summary>
    /// <param name="steps">The steps, one for each operator.</param>
    /// <returns>The steps, one for each layer.</returns>
    public static List<NetworkStep> Fuse(IEnumerable<NetworkStep> steps)
    {
        List<NetworkStep> fused = [];
        foreach (NetworkStep step in steps)
        {
            if (fused.LastOrDefault() is LayerStep { Activation: StepActivation.None } layer && Join(layer, step) is { } joined)
            {
                fused[fused.Count - 1] = joined;
            }
            else
            {
                fused.Add(step);
            }
        }

        return fused;
    }

    private static LayerStep? Join(LayerStep layer, NetworkStep next) => next switch
    {
        ActivationStep activation => layer with { Activation = activation.Activation, Slope = activation.Slope },
        ConstantStep { Operation: StepOperation.Add } constant when layer.Biases is null =>
            layer with { Biases = Biases(layer, constant, value => value) },
        ConstantStep { Operation: StepOperation.Subtract } constant when layer.Biases is null =>
            layer with { Biases = Biases(layer, constant, value => -value) },
        _ => null,
    };

    private static float[] Biases(LayerStep layer, ConstantStep constant, Func<float, float> bias) =>
        [.. Enumerable.Range(0, layer.Outputs).Select(i => bias(constant.Values[constant.Values.Length == 1 ? 0 : i]))];
}
