using System;
using System.Linq;
using SoftmaxKernels.Tests.Isa;
using Xunit;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>What is not allowed has no probability, whatever its logit is. The bits of masked members are compared elsewhere.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class NetworkMaskTests
{
    private const int Rows = 70;

    private static readonly float[] Temperatures = [0f, 0.5f, 1f, 4f, float.PositiveInfinity];

    [Theory]
    [InlineData(LayerActivation.Softmax, 1)]
    [InlineData(LayerActivation.Softmax, 3)]
    [InlineData(LayerActivation.None, 1)]
    [InlineData(LayerActivation.None, 2)]
    public void Only_allowed_classes_are_predicted_and_drawn(LayerActivation output, int heads)
    {
        NetworkCase network = new([5, 12, 9], LayerActivation.Tanh, output, NetworkShapes.Heads(9, heads));
        (GenericNetwork product, float[] block, NetworkNumbers numbers) = Make(network);
        int[] starts = [.. network.Classes.Select((_, head) => network.Classes.Take(head).Sum())];
        int[] classes = new int[Rows * heads];

        product.PredictBatch(block, numbers.Inputs, numbers.Allowed, classes);
        AssertAllowed(numbers.Allowed, network.Outputs);
        product.PredictBatch(block, numbers.Inputs, numbers.Allowed.AsSpan(0, network.Outputs), classes);
        AssertAllowed(numbers.Allowed, 0);
        Random random = new(1);
        foreach (float temperature in Temperatures)
        {
            for (int repetition = 0; repetition < 20; repetition++)
            {
                double[] uniforms = [.. classes.Select(_ => random.NextDouble())];
                product.SampleBatch(block, numbers.Inputs, numbers.Allowed, temperature, uniforms, classes);
                AssertAllowed(numbers.Allowed, network.Outputs);
                product.SampleBatch(block, numbers.Inputs, numbers.Allowed.AsSpan(0, network.Outputs), temperature, uniforms, classes);
                AssertAllowed(numbers.Allowed, 0);
            }
        }

        void AssertAllowed(bool[] allowed, int stride)
        {
            for (int i = 0; i < classes.Length; i++)
            {
                Assert.True(allowed[(i / heads * stride) + starts[i % heads] + classes[i]], $"row {i / heads}, head {i % heads}: {classes[i]}");
            }
        }
    }

    /// <summary>Over all uniform numbers, each allowed class is drawn as often as the softmax over the allowed ones alone says.</summary>
    [Fact]
    public void Allowed_classes_share_all_probability()
    {
        const int Draws = 20_000;
        (GenericNetwork product, float[] block, NetworkNumbers numbers) = Make(new([5, 12, 6], LayerActivation.Tanh, LayerActivation.None, Heads: []));
        float[] inputs = numbers.Inputs[..5];
        bool[] allowed = [true, false, true, true, false, false];
        float[] logits = new float[6];
        product.Forward(block, inputs, logits);
        double total = logits.Where((_, index) => allowed[index]).Sum(logit => Math.Exp(logit));
        int[] counts = new int[6];

        for (int i = 0; i < Draws; i++)
        {
            counts[product.Sample(block, inputs, allowed, 1f, i / (double)Draws)]++;
        }

        for (int i = 0; i < 6; i++)
        {
            Assert.Equal(allowed[i] ? Draws * Math.Exp(logits[i]) / total : 0.0, counts[i], 2.0);
        }
    }

    [Theory]
    [InlineData(LayerActivation.Softmax)]
    [InlineData(LayerActivation.None)]
    public void Where_nothing_is_allowed_there_is_no_class(LayerActivation output)
    {
        (GenericNetwork product, float[] block, NetworkNumbers numbers) = Make(new([5, 12, 7], LayerActivation.Tanh, output, Heads: [4, 3]));
        GenericNetwork ofOneHead = new([5, 12, 7], output: output);
        bool[] allowed = [false, false, false, false, true, false, true];
        int[] classes = new int[2 * Rows];

        product.PredictBatch(block, numbers.Inputs, allowed, classes);
        AssertSecondHead();
        foreach (float temperature in Temperatures)
        {
            product.SampleBatch(block, numbers.Inputs, allowed, temperature, numbers.Uniforms, classes);
            AssertSecondHead();
            Assert.Equal(-1, ofOneHead.Sample(block, numbers.Inputs.AsSpan(0, 5), new bool[7], temperature, 0.5));
        }

        Assert.Equal(-1, ofOneHead.Predict(block, numbers.Inputs.AsSpan(0, 5), new bool[7]));

        void AssertSecondHead() => Assert.All(classes.Index(), found => Assert.True(
            found.Item == -1 == (found.Index % 2 == 0) && found.Item is -1 or 0 or 2, $"{found.Index}: {found.Item}"));
    }

    [Fact]
    public void Label_that_is_not_allowed_has_an_infinite_loss_and_finite_gradients()
    {
        (GenericNetwork product, float[] block, NetworkNumbers numbers) = Make(new([5, 12, 4], LayerActivation.Tanh, LayerActivation.Softmax, Heads: []));
        float[] gradients = new float[block.Length];
        bool[] allowed = [true, false, true, true];

        Assert.Equal(float.PositiveInfinity, product.CrossEntropyGradient(block, numbers.Inputs.AsSpan(0, 5), allowed, label: 1, gradients, default));
        Assert.All(gradients, gradient => Assert.True(float.IsFinite(gradient)));
        Assert.Equal(
            float.PositiveInfinity,
            product.CrossEntropyGradientBatch(block, numbers.Inputs, allowed, [.. Enumerable.Repeat(2, Rows - 1), 1], numbers.Scales, gradients, default));
        Assert.Equal(float.NaN, product.CrossEntropyGradient(block, numbers.Inputs.AsSpan(0, 5), new bool[4], label: 1, gradients, default));
    }

    /// <summary>What Sample writes where nothing is allowed can go on to the gradients: such a row is as if it were not there.</summary>
    [Fact]
    public void No_label_adds_nothing()
    {
        (GenericNetwork product, float[] block, NetworkNumbers numbers) = Make(new([5, 12, 4], LayerActivation.Tanh, LayerActivation.Softmax, Heads: []));
        bool[] allowed = [true, true, true, true, false, false, false, false, true, false, true, true];
        float[] gradients = new float[block.Length];
        float[] ofInputs = [.. Enumerable.Repeat(float.NaN, 15)];
        float[] expected = new float[block.Length];
        float[] ofOthers = new float[10];

        float loss = product.CrossEntropyGradientBatch(block, numbers.Inputs.AsSpan(0, 15), allowed, [1, -1, 2], [0.5f, 2f, -1f], gradients, ofInputs);
        float ofRest = product.CrossEntropyGradientBatch(
            block,
            [.. numbers.Inputs[..5], .. numbers.Inputs[10..15]],
            [.. allowed[..4], .. allowed[8..]],
            [1, 2],
            [0.5f, -1f],
            expected,
            ofOthers);

        Assert.Equal(ofRest * 2f, loss * 3f, 1e-5f);
        Assert.Equal(expected, gradients);
        Assert.Equal([.. ofOthers[..5], 0f, 0f, 0f, 0f, 0f, .. ofOthers[5..]], ofInputs);
    }

    /// <summary>A mask that allows everything is none.</summary>
    [Fact]
    public void All_that_is_allowed_changes_nothing()
    {
        NetworkCase network = new([5, 12, 7], LayerActivation.Tanh, LayerActivation.Softmax, Heads: [4, 3]);
        (GenericNetwork product, float[] block, NetworkNumbers numbers) = Make(network);
        bool[] all = [.. Enumerable.Repeat(true, network.Outputs)];
        float[] masked = new float[block.Length];
        float[] other = new float[block.Length];

        float loss = product.CrossEntropyGradientBatch(
            block, numbers.Inputs, all, numbers.Labels, [.. Enumerable.Repeat(0.5f, Rows)], masked, default);

        Assert.Equal(product.CrossEntropyGradientBatch(block, numbers.Inputs, numbers.Labels, other, default, scale: 0.5f), loss);
        Assert.Equal(other, masked);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Logits_of_forbidden_classes_do_not_matter(float bias)
    {
        NetworkCase network = new([5, 12, 4], LayerActivation.Tanh, LayerActivation.Softmax, Heads: []);
        (GenericNetwork product, float[] block, NetworkNumbers numbers) = Make(network);
        float[] strange = [.. block];
        product.Pack(1, numbers.Weights[1], [numbers.Biases[1][0], bias, numbers.Biases[1][2], numbers.Biases[1][3]], strange);
        bool[] allowed = [true, false, true, true];
        int[] expected = new int[Rows];
        int[] actual = new int[Rows];

        product.PredictBatch(block, numbers.Inputs, allowed, expected);
        product.PredictBatch(strange, numbers.Inputs, allowed, actual);
        Assert.Equal(expected, actual);
        foreach (float temperature in Temperatures)
        {
            product.SampleBatch(block, numbers.Inputs, allowed, temperature, numbers.Uniforms, expected);
            product.SampleBatch(strange, numbers.Inputs, allowed, temperature, numbers.Uniforms, actual);
            Assert.Equal(expected, actual);
        }

        int[] labels = [.. Enumerable.Range(0, Rows).Select(row => row % 2 * 2)];
        (float lossBefore, float[] before) = Gradients(block);
        (float lossAfter, float[] after) = Gradients(strange);
        Assert.Equal(lossBefore, lossAfter);
        Assert.Equal(before, after);

        (float Loss, float[] Gradients) Gradients(float[] parameters)
        {
            float[] gradients = new float[block.Length];
            float loss = product.CrossEntropyGradientBatch(parameters, numbers.Inputs, allowed, labels, numbers.Scales, gradients, default);
            return (loss, gradients);
        }
    }

    private static (GenericNetwork Network, float[] Block, NetworkNumbers Numbers) Make(NetworkCase network)
    {
        NetworkNumbers numbers = new(network, seed: 7, Rows);
        return (network.CreateRuntime(), new ComposedNetwork(network, numbers).Parameters, numbers);
    }
}
