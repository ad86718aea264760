using System;
using System.Linq;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>A layer in double, by the definitions.</summary>
internal static class ExactLayer
{
    public static double[] Logits(LayerCase layer, double[] weights, double[] biases, double[] inputs) =>
    [
        .. Enumerable.Range(0, layer.Outputs).Select(output =>
            inputs.Select((input, k) => input * weights[(output * layer.Inputs) + k]).Sum() + (layer.HasBias ? biases[output] : 0.0)),
    ];

    public static double[] Forward(LayerCase layer, double[] weights, double[] biases, double[] inputs)
    {
        double[] z = Logits(layer, weights, biases, inputs);
        if (layer.Activation == LayerActivation.Softmax)
        {
            double max = z.Max();
            double sum = z.Sum(logit => Math.Exp(logit - max));
            return [.. z.Select(logit => Math.Exp(logit - max) / sum)];
        }

        return
        [
            .. z.Select(value => layer.Activation switch
            {
                LayerActivation.Tanh => Math.Tanh(value),
                LayerActivation.Relu => Math.Max(value, 0.0),
                LayerActivation.LeakyRelu => value > 0.0 ? value : value * layer.Slope,
                LayerActivation.Sigmoid => 1.0 / (1.0 + Math.Exp(-value)),
                LayerActivation.Silu => value / (1.0 + Math.Exp(-value)),
                LayerActivation.Elu => value > 0.0 ? value : Math.Exp(value) - 1.0,
                _ => value,
            }),
        ];
    }
}
