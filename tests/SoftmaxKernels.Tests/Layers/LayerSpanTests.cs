using System;
using System.Linq;
using System.Runtime.InteropServices;
using Xunit;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>How many numbers the spans of a layer have, and where they may lie: what <see cref="LayerArgumentTests"/> does not vary.</summary>
public sealed class LayerSpanTests
{
    private const int Inputs = 6;
    private const int Outputs = 3;
    private const int Rows = 4;

    /// <summary>65,536 rows of 65,536 outputs are 2³² floats, which as an int are 0: no span is as long.</summary>
    [Fact]
    public void More_outputs_than_a_span_can_have_are_refused()
    {
        GenericLayer layer = new(inputs: 1, outputs: 65536, LayerActivation.Softmax);
        float[] parameters = new float[layer.ParameterCount];
        float[] gradients = new float[parameters.Length];
        float[] inputs = new float[65536];

        Assert.Throws<ArgumentException>("destination", () => layer.ForwardBatch(parameters, inputs, []));
        Assert.Throws<ArgumentException>("outputs", () => layer.BackwardBatch(parameters, inputs, [], [], gradients, default));
        Assert.Throws<ArgumentException>("targets", () => layer.CrossEntropyBatch(parameters, inputs, ReadOnlySpan<float>.Empty));
        Assert.Throws<ArgumentException>("targets", () => layer.CrossEntropyGradientBatch(parameters, inputs, ReadOnlySpan<float>.Empty, gradients, default));
    }

    /// <summary>Spans that touch do not overlap: all that a step reads and writes may be one array.</summary>
    [Fact]
    public void Spans_side_by_side_are_welcome()
    {
        GenericLayer layer = new(Inputs, Outputs, LayerActivation.Softmax);
        int count = layer.ParameterCount;
        int[] lengths = [count, Inputs, Outputs, Outputs, count, Inputs];
        foreach (bool backwards in (bool[])[false, true])
        {
            float[] memory = new float[lengths.Sum()];
            Memory<float>[] spans = new Memory<float>[lengths.Length];
            int place = 0;
            foreach (int i in backwards ? Enumerable.Range(0, lengths.Length).Reverse() : Enumerable.Range(0, lengths.Length))
            {
                spans[i] = memory.AsMemory(place, lengths[i]);
                place += lengths[i];
            }

            layer.Forward(spans[0].Span, spans[1].Span, spans[2].Span);
            layer.Backward(spans[0].Span, spans[1].Span, spans[2].Span, spans[3].Span, spans[4].Span, spans[5].Span);
        }
    }

    [Fact]
    public void Labels_and_classes_are_not_where_is_written()
    {
        GenericLayer layer = new(Inputs, Outputs, LayerActivation.Softmax);
        float[] parameters = new float[layer.ParameterCount];
        float[] inputs = new float[Rows * Inputs];
        float[] gradients = new float[parameters.Length];
        float[] ofInputs = new float[inputs.Length];
        double[] uniforms = new double[Rows];

        Assert.Throws<ArgumentException>("gradients", () => layer.CrossEntropyGradientBatch(parameters, inputs, Integers(gradients), gradients, default));
        Assert.Throws<ArgumentException>("inputGradients", () => layer.CrossEntropyGradientBatch(parameters, inputs, Integers(ofInputs), gradients, ofInputs));
        Assert.Throws<ArgumentException>("destination", () => layer.PredictBatch(parameters, inputs, Integers(parameters)));
        Assert.Throws<ArgumentException>("destination", () => layer.PredictBatch(parameters, inputs, Integers(inputs)));
        Assert.Throws<ArgumentException>("destination", () => layer.SampleBatch(parameters, inputs, uniforms, Integers(parameters)));
        Assert.Throws<ArgumentException>("destination", () => layer.SampleBatch(parameters, inputs, uniforms, Integers(inputs)));
        Assert.Throws<ArgumentException>("destination", () => layer.SampleBatch(parameters, inputs, uniforms, MemoryMarshal.Cast<double, int>(uniforms.AsSpan())[..Rows]));

        static Span<int> Integers(float[] floats) => MemoryMarshal.Cast<float, int>(floats.AsSpan())[..Rows];
    }

    [Fact]
    public void Classes_and_uniforms_are_one_for_each_row()
    {
        GenericLayer layer = new(Inputs, Outputs, LayerActivation.Softmax);
        float[] parameters = new float[layer.ParameterCount];
        float[] inputs = new float[Rows * Inputs];
        int[] classes = [7, 7, 7, 7];

        Assert.Throws<ArgumentException>("destination", () => layer.PredictBatch(parameters, inputs, classes.AsSpan(1)));
        Assert.Throws<ArgumentException>("destination", () => layer.SampleBatch(parameters, inputs, new double[Rows], classes.AsSpan(1)));
        Assert.Throws<ArgumentException>("uniforms", () => layer.SampleBatch(parameters, inputs, new double[Rows - 1], classes));
        Assert.Throws<ArgumentException>("uniforms", () => layer.SampleBatch(parameters, inputs, new double[Rows + 1], classes));
        foreach (double wrong in (double[])[1.0, -0.1, double.NaN])
        {
            Assert.Throws<ArgumentOutOfRangeException>("uniforms", () => layer.SampleBatch(parameters, inputs, [0.0, 0.0, 0.0, wrong], classes));
        }

        Assert.Throws<ArgumentOutOfRangeException>("labels", () => layer.CrossEntropyBatch(parameters, inputs, [0, 0, 0, -1]));
        Assert.All(classes, number => Assert.Equal(7, number));
    }

    [Fact]
    public void A_layer_without_biases_takes_none()
    {
        GenericLayer layer = new(Inputs, Outputs, hasBias: false);
        float[] weights = new float[Inputs * Outputs];

        Assert.Throws<ArgumentException>("biases", () => layer.Pack(weights, new float[Outputs], new float[layer.ParameterCount]));
        Assert.Throws<ArgumentException>("biases", () => layer.Unpack(new float[layer.ParameterCount], weights, new float[Outputs]));
    }

    /// <summary>Also what is longer than needed may not overlap.</summary>
    [Fact]
    public void A_block_is_not_packed_over_its_weights()
    {
        GenericLayer layer = new(Inputs, Outputs);
        float[] memory = new float[layer.ParameterCount + (Inputs * Outputs)];

        Assert.Throws<ArgumentException>("destination", () => layer.Pack(memory.AsSpan(layer.ParameterCount), new float[Outputs], memory));
    }
}
