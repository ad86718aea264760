using System;
using System.Linq;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>Gradients are derivatives: they agree with central differences of the layer in double.</summary>
public sealed class LayerGradientTests
{
    private const double Step = 1e-6;
    private const double Tolerance = 2e-5;

    public static TheoryData<LayerActivation, int> Cases => TestCases.Each(LayerCase.Activations, [3, 40]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Backward_agrees_with_central_differences(LayerActivation activation, int inputs)
    {
        const int Outputs = 5;
        LayerCase layer = new(inputs, Outputs, activation, KernelArithmetic.Reproducible);
        GenericLayer product = layer.CreateRuntime();
        LayerNumbers numbers = new(layer, seed: 5);
        float[] block = new float[product.ParameterCount];
        product.Pack(numbers.Weights, numbers.Biases, block);
        float[] a = numbers.Inputs[..inputs];
        float[] upstream = numbers.Upstream[..Outputs];
        float[] outputs = new float[Outputs];
        product.Forward(block, a, outputs);
        float[] gradients = new float[block.Length];
        float[] ofInputs = new float[inputs];
        product.Backward(block, a, outputs, upstream, gradients, ofInputs);
        float[] ofWeights = new float[numbers.Weights.Length];
        float[] ofBiases = new float[Outputs];
        product.Unpack(gradients, ofWeights, ofBiases);

        double[] w = [.. numbers.Weights];
        double[] b = [.. numbers.Biases];
        double[] x = [.. a];
        for (int i = 0; i < w.Length; i++)
        {
            Assert.Equal(Slope(w, i), ofWeights[i], Tolerance);
        }

        for (int i = 0; i < b.Length; i++)
        {
            Assert.Equal(Slope(b, i), ofBiases[i], Tolerance);
        }

        for (int i = 0; i < x.Length; i++)
        {
            Assert.Equal(Slope(x, i), ofInputs[i], Tolerance);
        }

        double Slope(double[] numbersInDouble, int i)
        {
            double before = numbersInDouble[i];
            numbersInDouble[i] = before + Step;
            double above = Weighted();
            numbersInDouble[i] = before - Step;
            double below = Weighted();
            numbersInDouble[i] = before;
            return (above - below) / (2.0 * Step);
        }

        double Weighted() => ExactLayer.Forward(layer, w, b, x).Zip(upstream, (y, u) => y * u).Sum();
    }

    /// <summary>z = [2, 3, 4] and the label 1: the bias gradient is p − y, and that of the weights its product with the inputs.</summary>
    [Fact]
    public void Worked_example()
    {
        GenericLayer layer = new(inputs: 3, outputs: 3, LayerActivation.Softmax);
        float[] block = new float[layer.ParameterCount];
        layer.Pack([1f, 0f, 0f, 0f, 1f, 0f, 0f, 0f, 1f], [0f, 0f, 0f], block);
        float[] gradients = new float[block.Length];
        float[] inputs = [2f, 3f, 4f];

        float loss = layer.CrossEntropyGradient(block, inputs, label: 1, gradients, default);

        float[] ofWeights = new float[9];
        float[] ofBiases = new float[3];
        layer.Unpack(gradients, ofWeights, ofBiases);
        Assert.Equal([0.0900f, -0.7553f, 0.6652f], ofBiases.Select(gradient => MathF.Round(gradient, 4)));
        Assert.Equal([.. from delta in ofBiases from input in inputs select delta * input], ofWeights);
        Assert.Equal(Math.Log(Math.Exp(2.0) + Math.Exp(3.0) + Math.Exp(4.0)) - 3.0, loss, 1e-6);
    }

    /// <summary>Row form and column form, whole and cut panels, the batch in one block and in several.</summary>
    [Theory]
    [InlineData(20, 5, LayerActivation.Tanh)]
    [InlineData(3, 5, LayerActivation.Silu)]
    [InlineData(5, 70, LayerActivation.Softmax)]
    [InlineData(7, 130, LayerActivation.LeakyRelu)]
    [InlineData(6, 37, LayerActivation.Elu)]
    public void Padding_stays_0(int inputs, int outputs, LayerActivation activation)
    {
        LayerCase layer = new(inputs, outputs, activation);
        GenericLayer product = layer.CreateRuntime();
        foreach (int rows in (int[])[1, 7, 40])
        {
            LayerNumbers numbers = new(layer, seed: 1, rows);
            float[] block = new float[product.ParameterCount];
            product.Pack(numbers.Weights, numbers.Biases, block);
            float[] y = new float[rows * outputs];
            product.ForwardBatch(block, numbers.Inputs, y);
            float[] gradients = new float[block.Length];

            product.BackwardBatch(block, numbers.Inputs, y, numbers.Upstream, gradients, default);

            float[] weights = new float[inputs * outputs];
            float[] biases = new float[outputs];
            product.Unpack(gradients, weights, biases);
            float[] again = new float[block.Length];
            product.Pack(weights, biases, again);
            Assert.Equal(again, gradients);
            Assert.Contains(gradients, gradient => gradient != 0f);
        }
    }
}
