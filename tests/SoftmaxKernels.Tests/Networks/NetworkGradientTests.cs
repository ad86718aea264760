using System;
using System.Linq;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Layers;
using Xunit;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>Gradients are derivatives: they agree with central differences of the network in double.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class NetworkGradientTests
{
    private const double Step = 1e-6;
    private const double Tolerance = 1e-4;

    private static readonly int[] Sizes = [4, 9, 3, 5];

    public static TheoryData<LayerActivation, LayerActivation> Activations => TestCases.Each(NetworkShapes.Activations, NetworkShapes.Activations);

    public static TheoryData<bool, int> Losses => TestCases.Each([false, true], [1, 2]);

    [Theory]
    [MemberData(nameof(Activations))]
    public void Backward_agrees_with_central_differences(LayerActivation hidden, LayerActivation output)
    {
        NetworkCase network = new(Sizes, hidden, output, Heads: [], KernelArithmetic.Reproducible);
        NetworkNumbers numbers = new(network, seed: 5, rows: 1);
        GenericNetwork product = network.CreateRuntime();
        float[] gradients = new float[product.ParameterCount];
        float[] ofInputs = new float[network.Inputs];

        product.Backward(new ComposedNetwork(network, numbers).Parameters, numbers.Inputs, numbers.Upstream, gradients, ofInputs);

        AssertDerivatives(network, numbers, gradients, ofInputs, outputs => outputs.Zip(numbers.Upstream, (y, u) => y * u).Sum());
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Gradients_of_losses_agree_with_central_differences(bool ofTargets, int heads)
    {
        NetworkCase network = new(Sizes, LayerActivation.Silu, LayerActivation.Softmax, NetworkShapes.Heads(5, heads), KernelArithmetic.Reproducible);
        NetworkNumbers numbers = new(network, seed: 5, rows: 1);
        GenericNetwork product = network.CreateRuntime();
        float[] block = new ComposedNetwork(network, numbers).Parameters;
        float[] gradients = new float[product.ParameterCount];
        float[] ofInputs = new float[network.Inputs];
        double[] weights = [.. numbers.Targets];
        if (!ofTargets)
        {
            Array.Clear(weights);
            for (int head = 0; head < heads; head++)
            {
                weights[network.Classes.Take(head).Sum() + numbers.Labels[head]] = 1.0;
            }
        }

        float loss = ofTargets
            ? product.CrossEntropyGradientBatch(block, numbers.Inputs, numbers.Targets, gradients, ofInputs)
            : product.CrossEntropyGradientBatch(block, numbers.Inputs, numbers.Labels, gradients, ofInputs);

        Func<double[], double> exact = outputs => -outputs.Zip(weights, (p, t) => t * Math.Log(p)).Sum();
        Assert.Equal(exact(Exact(network, [.. numbers.Weights.Select(ToDouble)], [.. numbers.Biases.Select(ToDouble)], ToDouble(numbers.Inputs))), loss, 1e-5);
        AssertDerivatives(network, numbers, gradients, ofInputs, exact);
    }

    private static void AssertDerivatives(
        NetworkCase network, NetworkNumbers numbers, float[] gradients, float[] ofInputs, Func<double[], double> objective)
    {
        double[][] weights = [.. numbers.Weights.Select(ToDouble)];
        double[][] biases = [.. numbers.Biases.Select(ToDouble)];
        double[] inputs = ToDouble(numbers.Inputs);
        GenericNetwork product = network.CreateRuntime();
        for (int layer = 0; layer < network.LayerCount; layer++)
        {
            float[] ofWeights = new float[weights[layer].Length];
            float[] ofBiases = new float[biases[layer].Length];
            product.Unpack(layer, gradients, ofWeights, ofBiases);
            AssertAll(weights[layer], ofWeights);
            AssertAll(biases[layer], ofBiases);
        }

        AssertAll(inputs, ofInputs);

        void AssertAll(double[] variables, float[] derivatives)
        {
            for (int i = 0; i < variables.Length; i++)
            {
                double before = variables[i];
                variables[i] = before + Step;
                double above = objective(Exact(network, weights, biases, inputs));
                variables[i] = before - Step;
                double below = objective(Exact(network, weights, biases, inputs));
                variables[i] = before;
                Assert.Equal((above - below) / (2.0 * Step), derivatives[i], Tolerance);
            }
        }
    }

    private static double[] Exact(NetworkCase network, double[][] weights, double[][] biases, double[] inputs)
    {
        double[] current = inputs;
        for (int layer = 0; layer < network.LayerCount; layer++)
        {
            bool isOfHeads = layer == network.LayerCount - 1 && network.HasSoftmax;
            LayerCase alone = new(
                network.Sizes[layer], network.Sizes[layer + 1], isOfHeads ? LayerActivation.None : network.ActivationOf(layer), Slope: network.Slope);
            current = ExactLayer.Forward(alone, weights[layer], biases[layer], current);
        }

        return network.HasSoftmax ? [.. network.Classes.SelectMany((classes, head) => Softmax(current.AsSpan(network.Classes.Take(head).Sum(), classes).ToArray()))] : current;
    }

    private static double[] Softmax(double[] z)
    {
        double max = z.Max();
        double sum = z.Sum(logit => Math.Exp(logit - max));
        return [.. z.Select(logit => Math.Exp(logit - max) / sum)];
    }

    private static double[] ToDouble(float[] numbers) => [.. numbers];
}
