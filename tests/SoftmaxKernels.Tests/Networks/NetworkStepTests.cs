using System;
using System.Linq;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Isa;
using Xunit;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>What a trained network has between its layers: each operation by one operation of floats, forth and back.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class NetworkStepTests
{
    private const int Rows = 40;

    private static readonly float[] Means = [0.5f, -1f, 0.1f];
    private static readonly float[] Factors = [2f, -0.3f, 0f, 1.5f];

    private static readonly NetworkShape Shape = new(
        [],
        NetworkStep.Subtract(3, Means),
        NetworkStep.Divide(3, 0.7f),
        NetworkStep.Clip(3, -1f, 1.25f),
        NetworkStep.Layer(3, 4, LayerActivation.Tanh, 0f, hasBias: false),
        NetworkStep.Activation(4, LayerActivation.Silu, 0f),
        NetworkStep.Multiply(4, Factors),
        NetworkStep.Add(4, 0.1f),
        NetworkStep.Layer(4, 2, LayerActivation.None, 0f, hasBias: true),
        NetworkStep.Activation(2, LayerActivation.LeakyRelu, 0.25f));

    private static readonly GenericLayer First = new(3, 4, LayerActivation.Tanh, hasBias: false);
    private static readonly GenericLayer Last = new(4, 2, LayerActivation.LeakyRelu, slope: 0.25f);

    [Fact]
    public void Steps_have_the_bits_of_their_operations()
    {
        (float[] first, float[] last, float[] inputs, float[] upstream) = Draw();
        float[] block = [.. first, .. last];
        float[] expected = new float[Rows * 2];
        float[][] expectedGradients = [new float[first.Length], new float[last.Length]];
        float[] expectedOfInputs = new float[inputs.Length];
        for (int row = 0; row < Rows; row++)
        {
            float[] a = inputs[(row * 3)..((row * 3) + 3)];
            float[] standard = [.. a.Select((number, index) => (number - Means[index]) / 0.7f)];
            float[] clipped = [.. standard.Select(number => Math.Min(Math.Max(number, -1f), 1.25f))];
            float[] hidden = new float[4];
            First.Forward(first, clipped, hidden);
            float[] silu = new float[4];
            GenericKernel.Silu(hidden, silu);
            float[] before = [.. silu.Select((number, index) => (number * Factors[index]) + 0.1f)];
            float[] outputs = new float[2];
            Last.Forward(last, before, outputs);
            outputs.CopyTo(expected, row * 2);

            float[] delta = new float[4];
            Last.Backward(last, before, outputs, upstream.AsSpan(row * 2, 2), expectedGradients[1], delta);
            delta = [.. delta.Select((number, index) => number * Factors[index])];
            GenericKernel.SiluGradient(hidden, delta, delta);
            float[] ofInputs = new float[3];
            First.Backward(first, clipped, hidden, delta, expectedGradients[0], ofInputs);
            for (int i = 0; i < 3; i++)
            {
                // The bounds themselves are inside.
                expectedOfInputs[(row * 3) + i] = (standard[i] is >= -1f and <= 1.25f ? ofInputs[i] : 0f) / 0.7f;
            }
        }

        Mismatches mismatches = new();
        float[] actual = new float[expected.Length];
        SizedNetwork<Fastest>.ForwardBatch(block, inputs, actual, Shape);
        mismatches.Compare("ForwardBatch", expected, actual);
        for (int row = 0; row < Rows; row++)
        {
            SizedNetwork<Fastest>.Forward(block, inputs.AsSpan(row * 3, 3), actual.AsSpan(row * 2), Shape);
        }

        mismatches.Compare("Forward", expected, actual);
        foreach (bool areWanted in (bool[])[true, false])
        {
            float[] gradients = new float[block.Length];
            float[] ofInputs = new float[areWanted ? inputs.Length : 0];
            SizedNetwork<Fastest>.BackwardBatch(block, inputs, upstream, gradients, ofInputs, Shape);
            mismatches.Compare("BackwardBatch", ComposedNetwork.Together(expectedGradients), gradients);
            mismatches.Compare("BackwardBatch, of inputs", areWanted ? expectedOfInputs : [], ofInputs);
        }

        mismatches.AssertNone();
    }

    [Fact]
    public void NaN_goes_through_a_clip_and_its_gradient_does_not()
    {
        NetworkShape shape = new([], NetworkStep.Clip(2, -1f, 1f), NetworkStep.Layer(2, 2, LayerActivation.None, 0f, hasBias: false));
        float[] block = new float[new GenericLayer(2, 2, hasBias: false).ParameterCount];
        new GenericLayer(2, 2, hasBias: false).Pack([1f, 0f, 0f, 1f], [], block);
        float[] outputs = new float[2];
        float[] ofInputs = new float[4];

        SizedNetwork<Reproducible>.ForwardBatch(block, [float.PositiveInfinity, -1.5f], outputs, shape);
        Assert.Equal([1f, -1f], outputs);
        SizedNetwork<Reproducible>.ForwardBatch(block, [0.5f, float.NaN], outputs, shape);
        Assert.Equal([float.NaN, float.NaN], outputs);
        SizedNetwork<Reproducible>.BackwardBatch(block, [1f, -1f, float.NaN, 1.0001f], [2f, 3f, 4f, 5f], new float[block.Length], ofInputs, shape);
        Assert.Equal([2f, 3f, 0f, 0f], ofInputs);
    }

    private static (float[] First, float[] Last, float[] Inputs, float[] Upstream) Draw()
    {
        Random random = new(11);
        float[] first = new float[First.ParameterCount];
        float[] last = new float[Last.ParameterCount];
        First.Pack(Numbers(12), [], first);
        Last.Pack(Numbers(8), Numbers(2), last);
        return (first, last, Numbers(Rows * 3), Numbers(Rows * 2));

        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (3f * random.NextSingle()) - 1.5f)];
    }
}
