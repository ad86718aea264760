using System;
using System.Linq;
using Xunit;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>The overloads of a layer with pointers do what those with spans do, and refuse what no span can be made of.</summary>
public sealed unsafe class LayerPointerTests
{
    private const int Rows = 3;

    private static readonly float[] Inputs = [.. Enumerable.Range(0, Rows * PointerHead.Inputs).Select(i => (i % 5) - 1.5f)];
    private static readonly float[] Targets = [.. Enumerable.Range(0, Rows * PointerHead.Outputs).Select(i => i % 3 * 0.25f)];
    private static readonly int[] Labels = [2, 0, 1];
    private static readonly double[] Uniforms = [0.1, 0.5, 0.9];

    [Fact]
    public void Blocks()
    {
        float[] weights = [.. Enumerable.Range(1, PointerHead.Inputs * PointerHead.Outputs).Select(i => (float)i)];
        float[] biases = [.. Enumerable.Range(1, PointerHead.Outputs).Select(i => -(float)i)];
        float[] expected = new float[PointerHead.ParameterCount];
        float[] actual = new float[PointerHead.ParameterCount];
        float[] unpacked = new float[weights.Length];
        float[] unpackedBiases = new float[biases.Length];
        fixed (float* w = weights, b = biases, p = actual, u = unpacked, c = unpackedBiases)
        {
            PointerHead.Pack(weights, biases, expected);
            PointerHead.Pack(w, b, p);
            Assert.Equal(expected, actual);

            PointerHead.Unpack(p, u, c);
            Assert.Equal(weights, unpacked);
            Assert.Equal(biases, unpackedBiases);

            PointerHead.PackTransposed(weights, biases, expected);
            PointerHead.PackTransposed(w, b, p);
            Assert.Equal(expected, actual);

            PointerHead.Initialize(expected, 5, LayerInitializer.HeNormal);
            PointerHead.Initialize(p, 5, LayerInitializer.HeNormal);
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Outputs_and_gradients()
    {
        float[] parameters = Parameters();
        float[] expected = new float[Rows * PointerHead.Outputs];
        float[] actual = new float[expected.Length];
        PointerHead.ForwardBatch(parameters, Inputs, expected);
        float[] gradients = new float[parameters.Length];
        float[] ofInputs = new float[Inputs.Length];
        float[] actualGradients = new float[parameters.Length];
        float[] actualOfInputs = new float[Inputs.Length];
        fixed (float* p = parameters, a = Inputs, y = actual, t = Targets, g = actualGradients, i = actualOfInputs)
        {
            PointerHead.ForwardBatch(p, a, Rows, y);
            Assert.Equal(expected, actual);

            PointerHead.Forward(p, a, y);
            Assert.Equal(expected[..PointerHead.Outputs], actual[..PointerHead.Outputs]);

            PointerHead.BackwardBatch(parameters, Inputs, expected, Targets, gradients, ofInputs);
            PointerHead.BackwardBatch(p, a, Rows, y, t, g, i);
            Assert.Equal(gradients, actualGradients);
            Assert.Equal(ofInputs, actualOfInputs);

            PointerHead.Backward(parameters, Inputs.AsSpan(0, PointerHead.Inputs), expected.AsSpan(0, PointerHead.Outputs), Targets.AsSpan(0, PointerHead.Outputs), gradients, default);
            PointerHead.Backward(p, a, y, t, g, null);
            Assert.Equal(gradients, actualGradients);
        }
    }

    [Fact]
    public void Losses()
    {
        float[] parameters = Parameters();
        float[] gradients = new float[parameters.Length];
        float[] ofInputs = new float[Inputs.Length];
        float[] actualGradients = new float[parameters.Length];
        float[] actualOfInputs = new float[Inputs.Length];
        ReadOnlySpan<float> row = Inputs.AsSpan(0, PointerHead.Inputs);
        ReadOnlySpan<float> targets = Targets.AsSpan(0, PointerHead.Outputs);
        fixed (float* p = parameters, a = Inputs, t = Targets, g = actualGradients, i = actualOfInputs)
        fixed (int* l = Labels)
        {
            Assert.Equal(PointerHead.CrossEntropy(parameters, row, 2), PointerHead.CrossEntropy(p, a, 2));
            Assert.Equal(PointerHead.CrossEntropy(parameters, row, targets), PointerHead.CrossEntropy(p, a, t));
            Assert.Equal(PointerHead.CrossEntropyBatch(parameters, Inputs, Labels), PointerHead.CrossEntropyBatch(p, a, Rows, l));
            Assert.Equal(PointerHead.CrossEntropyBatch(parameters, Inputs, Targets), PointerHead.CrossEntropyBatch(p, a, Rows, t));
            Assert.Equal(PointerHead.CrossEntropyGradient(parameters, row, 2, gradients, ofInputs), PointerHead.CrossEntropyGradient(p, a, 2, g, i));
            Assert.Equal(PointerHead.CrossEntropyGradient(parameters, row, targets, gradients, default, 2f), PointerHead.CrossEntropyGradient(p, a, t, g, null, 2f));
            Assert.Equal(PointerHead.CrossEntropyGradientBatch(parameters, Inputs, Labels, gradients, ofInputs), PointerHead.CrossEntropyGradientBatch(p, a, Rows, l, g, i));
            Assert.Equal(PointerHead.CrossEntropyGradientBatch(parameters, Inputs, Targets, gradients, ofInputs), PointerHead.CrossEntropyGradientBatch(p, a, Rows, t, g, i));
        }

        Assert.Equal(gradients, actualGradients);
        Assert.Equal(ofInputs, actualOfInputs);
    }

    [Fact]
    public void Classes()
    {
        float[] parameters = Parameters();
        ReadOnlySpan<float> row = Inputs.AsSpan(0, PointerHead.Inputs);
        int[] expected = new int[Rows];
        int[] actual = new int[Rows];
        fixed (float* p = parameters, a = Inputs)
        fixed (double* u = Uniforms)
        fixed (int* c = actual)
        {
            Assert.Equal(PointerHead.Predict(parameters, row), PointerHead.Predict(p, a));
            Assert.Equal(PointerHead.Sample(parameters, row, 0.7), PointerHead.Sample(p, a, 0.7));
            Assert.Equal(PointerHead.Sample(parameters, row, 2f, 0.7), PointerHead.Sample(p, a, 2f, 0.7));

            PointerHead.PredictBatch(parameters, Inputs, expected);
            PointerHead.PredictBatch(p, a, Rows, c);
            Assert.Equal(expected, actual);
            PointerHead.SampleBatch(parameters, Inputs, Uniforms, expected);
            PointerHead.SampleBatch(p, a, Rows, u, c);
            Assert.Equal(expected, actual);
            PointerHead.SampleBatch(parameters, Inputs, 3f, Uniforms, expected);
            PointerHead.SampleBatch(p, a, Rows, 3f, u, c);
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Null_and_rows_that_cannot_be_are_refused()
    {
        float[] parameters = Parameters();
        float[] outputs = new float[Rows * PointerHead.Outputs];
        fixed (float* pinned = parameters, pinnedInputs = Inputs, pinnedOutputs = outputs)
        {
            float* p = pinned;
            float* a = pinnedInputs;
            float* y = pinnedOutputs;
            Assert.Throws<ArgumentNullException>("parameters", () => PointerHead.Forward(null, a, y));
            Assert.Throws<ArgumentNullException>("inputs", () => PointerHead.Forward(p, null, y));
            Assert.Throws<ArgumentNullException>("destination", () => PointerHead.Forward(p, a, null));
            Assert.Throws<ArgumentOutOfRangeException>("rows", () => PointerHead.ForwardBatch(p, a, -1, y));
            Assert.Throws<ArgumentOutOfRangeException>("rows", () => PointerHead.ForwardBatch(p, a, int.MaxValue, y));
            PointerHead.ForwardBatch(p, null, 0, null);
        }

        Assert.All(outputs, output => Assert.Equal(0f, output));
    }

    private static float[] Parameters()
    {
        float[] parameters = new float[PointerHead.ParameterCount];
        PointerHead.Initialize(parameters, seed: 1, LayerInitializer.Uniform);
        return parameters;
    }
}

[LayerKernel(Inputs = 9, Outputs = 4, Activation = LayerActivation.Softmax, Methods = LayerMethods.All | LayerMethods.Pointers)]
internal static partial class PointerHead;
