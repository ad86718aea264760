using System;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using SoftmaxKernels.Benchmarks.Peers.Onnx;
using Xunit;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>A trained network, exported by <c>Unpack</c>, gives the same outputs in ONNX Runtime, within the errors of both.</summary>
public sealed class OnnxAgreementTests
{
    private const double Unit = 1.0 / (1 << 24);

    // Of W a + b here, in units of 2⁻²⁴ · Σ|w a| (NUMERICS.md), and of the activations on both sides, in units in the last place.
    private const double StatedError = 2.7;
    private const double ActivationError = 3.0;
    private const double SteepestSlope = 1.1;

    private const int Inputs = 12;
    private const int Hidden = 20;
    private const int Classes = 4;
    private const int Rows = 64;

    [Theory]
    [InlineData(LayerActivation.None)]
    [InlineData(LayerActivation.Tanh)]
    [InlineData(LayerActivation.Relu)]
    [InlineData(LayerActivation.LeakyRelu)]
    [InlineData(LayerActivation.Sigmoid)]
    [InlineData(LayerActivation.Silu)]
    [InlineData(LayerActivation.Elu)]
    public void Of_a_trained_network(LayerActivation activation)
    {
        GenericLayer hidden = new(Inputs, Hidden, activation, slope: 0.125f);
        GenericLayer head = new(Hidden, Classes, LayerActivation.Softmax);
        Random random = new(1);
        float[] inputs = [.. Enumerable.Range(0, Rows * Inputs).Select(_ => (2f * random.NextSingle()) - 1f)];
        int[] labels = [.. Enumerable.Range(0, Rows).Select(row => inputs[row * Inputs] > 0f ? 1 : inputs[(row * Inputs) + 1] > 0f ? 2 : 3)];
        float[] ofHidden = new float[hidden.ParameterCount];
        float[] ofHead = new float[head.ParameterCount];
        hidden.Initialize(ofHidden, seed: 1);
        head.Initialize(ofHead, seed: 2);
        float before = Train(hidden, ofHidden, head, ofHead, inputs, labels, steps: 1);
        float after = Train(hidden, ofHidden, head, ofHead, inputs, labels, steps: 200);
        Assert.True(after < before / 2f, $"The loss went from {before} to {after}.");

        float[] activations = new float[Rows * Hidden];
        float[] probabilities = new float[Rows * Classes];
        hidden.ForwardBatch(ofHidden, inputs, activations);
        head.ForwardBatch(ofHead, activations, probabilities);

        double[] ofActivations = Bounds(hidden, ofHidden, inputs, ofInputs: new double[inputs.Length]);
        AssertAgree(RunOnnx(hidden, ofHidden, inputs), activations, ofActivations);
        AssertAgree(RunOnnx(head, ofHead, activations), probabilities, Bounds(head, ofHead, activations, ofInputs: new double[activations.Length]));
        AssertAgree(RunOnnx(head, ofHead, RunOnnx(hidden, ofHidden, inputs)), probabilities, Bounds(head, ofHead, activations, ofActivations));
    }

    private static float Train(GenericLayer hidden, float[] ofHidden, GenericLayer head, float[] ofHead, float[] inputs, int[] labels, int steps)
    {
        float[] activations = new float[Rows * Hidden];
        float[] upstream = new float[Rows * Hidden];
        Adam adam = new(learningRate: 0.01);
        float[] hiddenMoments = new float[2 * ofHidden.Length];
        float[] headMoments = new float[2 * ofHead.Length];
        float loss = float.NaN;
        for (int step = 1; step <= steps; step++)
        {
            float[] hiddenGradients = new float[ofHidden.Length];
            float[] headGradients = new float[ofHead.Length];
            hidden.ForwardBatch(ofHidden, inputs, activations);
            loss = head.CrossEntropyGradientBatch(ofHead, activations, labels, headGradients, upstream, 1f / Rows);
            hidden.BackwardBatch(ofHidden, inputs, activations, upstream, hiddenGradients, default);
            adam.Step(ofHidden, hiddenGradients, hiddenMoments.AsSpan(0, ofHidden.Length), hiddenMoments.AsSpan(ofHidden.Length), step);
            adam.Step(ofHead, headGradients, headMoments.AsSpan(0, ofHead.Length), headMoments.AsSpan(ofHead.Length), step);
        }

        return loss;
    }

    private static float[] RunOnnx(GenericLayer layer, float[] parameters, float[] inputs)
    {
        float[] weights = new float[layer.Inputs * layer.Outputs];
        float[] biases = new float[layer.Outputs];
        layer.Unpack(parameters, weights, biases);
        using InferenceSession session = new(OnnxModel.Layer(Rows, layer.Inputs, layer.Outputs, layer.Activation, layer.Slope, weights, biases));
        using OrtValue input = OrtValue.CreateTensorValueFromMemory(inputs, [Rows, layer.Inputs]);
        using RunOptions options = new();
        using IDisposableReadOnlyCollection<OrtValue> results = session.Run(options, [OnnxModel.Input], [input], [OnnxModel.Output]);
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }

    /// <summary>
    /// How far apart outputs may be: what is stated for the sums here, as much for those there, and what becomes of differences of the inputs.
    /// </summary>
    private static double[] Bounds(GenericLayer layer, float[] parameters, float[] inputs, double[] ofInputs)
    {
        float[] weights = new float[layer.Inputs * layer.Outputs];
        float[] biases = new float[layer.Outputs];
        layer.Unpack(parameters, weights, biases);
        double[] bounds = new double[Rows * layer.Outputs];
        for (int i = 0; i < bounds.Length; i++)
        {
            int row = i / layer.Outputs * layer.Inputs;
            int output = i % layer.Outputs;
            double magnitude = Math.Abs(biases[output]);
            double carried = 0.0;
            for (int k = 0; k < layer.Inputs; k++)
            {
                double weight = Math.Abs(weights[(output * layer.Inputs) + k]);
                magnitude += weight * Math.Abs(inputs[row + k]);
                carried += weight * ofInputs[row + k];
            }

            // Softmax takes a difference of all logits by e for twice that of a probability, which is at most 1.
            double slope = layer.Activation == LayerActivation.Softmax ? 2.0 : SteepestSlope;
            bounds[i] = (slope * ((2.0 * StatedError * magnitude * Unit) + carried)) + (ActivationError * Unit);
        }

        if (layer.Activation == LayerActivation.Softmax)
        {
            // Of the logit that is furthest from its like.
            for (int row = 0; row < Rows; row++)
            {
                Array.Fill(bounds, bounds.AsSpan(row * layer.Outputs, layer.Outputs).ToArray().Max(), row * layer.Outputs, layer.Outputs);
            }
        }

        return bounds;
    }

    private static void AssertAgree(float[] expected, float[] actual, double[] bounds)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            // What rounds a result rounds more of a larger one.
            double bound = bounds[i] + (ActivationError * Unit * Math.Abs(expected[i]));
            Assert.True(Math.Abs(expected[i] - actual[i]) <= bound, $"[{i}]: {expected[i]:R} there, {actual[i]:R} here, allowed {bound:R}");
        }
    }
}
