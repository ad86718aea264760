using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>Bad arguments are refused by name, and nothing is written.</summary>
public sealed class NetworkArgumentTests
{
    private static readonly NetworkCase[] Cases =
    [
        new([6, 5, 3], LayerActivation.Tanh, LayerActivation.Softmax, Heads: []),
        new([6, 5, 4, 9], LayerActivation.Relu, LayerActivation.Softmax, Heads: [4, 2, 3]),
        new([6, 3], LayerActivation.Tanh, LayerActivation.None, Heads: []),
        new([6, 5, 3], LayerActivation.Silu, LayerActivation.Sigmoid, Heads: []),
    ];

    public static TheoryData<string> Networks => [.. All.Select(network => network.ToString()!)];

    private static IReadOnlyList<INetwork> All { get; } =
    [
        .. Cases.Select(network => new RuntimeNetwork(network)),

        // Small ones. One input more is one row more where there is but one.
        .. NetworkCatalog.Generated.Where(network => network.Case.Inputs > 1 && network.Case.Sizes.Sum() < 170 && network.Case.HasClasses),
    ];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Each_argument_is_checked(string name)
    {
        INetwork network = All.Single(candidate => candidate.ToString() == name);
        foreach (NetworkCall call in NetworkCall.All(network.Case))
        {
            call.Do(network, call.Arguments);
            foreach (NetworkArgument written in call.Arguments.Where(argument => argument.IsWritten))
            {
                written.Memory.Span.Fill(NetworkArgument.Untouched);
            }

            for (int i = 0; i < call.Arguments.Length; i++)
            {
                foreach (NetworkArgument wrong in call.Arguments[i].Wrong())
                {
                    NetworkArgument[] arguments = [.. call.Arguments];
                    arguments[i] = wrong;
                    string? parameter = Refusal<ArgumentException>(network, call, arguments).ParamName;
                    Assert.True(parameter == wrong.Name, $"{call.Name} with a wrong {wrong.Name} complains about {parameter}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Overlap_is_refused(string name)
    {
        INetwork network = All.Single(candidate => candidate.ToString() == name);
        foreach (NetworkCall call in NetworkCall.All(network.Case))
        {
            foreach (NetworkArgument written in call.Arguments.Where(argument => argument.IsWritten))
            {
                foreach (NetworkArgument other in call.Arguments.Where(argument => argument.IsSpan && argument != written))
                {
                    Check(written, other, written.Overlapping(other));
                    (NetworkArgument first, NetworkArgument second) = other.Overlapping(written);
                    Check(written, other, (second, first));
                }
            }

            void Check(NetworkArgument written, NetworkArgument other, (NetworkArgument Written, NetworkArgument Other) both)
            {
                NetworkArgument[] arguments =
                    [.. call.Arguments.Select(argument => argument == written ? both.Written : argument == other ? both.Other : argument)];
                string? parameter = Refusal<ArgumentException>(network, call, arguments).ParamName;
                Assert.True(
                    parameter == written.Name || (other.IsWritten && parameter == other.Name),
                    $"{call.Name} with {written.Name} over {other.Name} complains about {parameter}");
            }
        }
    }

    [Theory]
    [InlineData(LayerActivation.Tanh)]
    [InlineData(LayerActivation.Sigmoid)]
    [InlineData(LayerActivation.Silu)]
    [InlineData(LayerActivation.Elu)]
    public void Without_classes_there_is_none_to_predict_or_draw(LayerActivation output)
    {
        NetworkCase network = new([6, 5, 3], LayerActivation.Tanh, output, Heads: []);

        AssertImpossible(network, [.. NetworkCall.OfClasses(network), .. NetworkCall.OfLosses(network)], "outputs of this network are no");
    }

    [Fact]
    public void Logits_without_a_softmax_have_no_losses()
    {
        NetworkCase network = new([6, 5, 3], LayerActivation.Tanh, LayerActivation.None, Heads: []);

        AssertImpossible(network, [.. NetworkCall.OfLosses(network)], "The outputs of this network are no probabilities");
    }

    /// <summary>One class is no answer for several heads.</summary>
    [Fact]
    public void Several_heads_have_batches_only()
    {
        NetworkCase network = new([6, 5, 3], LayerActivation.Tanh, LayerActivation.Softmax, Heads: [2, 1]);
        NetworkCase ofOneHead = network with { Heads = [] };
        NetworkCall[] ofOneRow = [.. NetworkCall.OfClasses(ofOneHead).Concat(NetworkCall.OfLosses(ofOneHead))
            .Where(call => !call.Name.Contains("Batch", StringComparison.Ordinal) && !call.Name.EndsWith("of targets", StringComparison.Ordinal))];

        Assert.Equal(8, ofOneRow.Length);
        AssertImpossible(network, ofOneRow, "This network has several heads");
    }

    /// <summary>A batch may be empty, with a mask for each of no rows or for all.</summary>
    [Fact]
    public void No_rows_are_a_batch()
    {
        GenericNetwork network = new([6, 5, 3], output: LayerActivation.Softmax);
        float[] block = new float[network.ParameterCount];
        float[] gradients = new float[block.Length];

        network.ForwardBatch(block, [], []);
        network.PredictBatch(block, [], [], []);
        network.PredictBatch(block, [], new bool[3], []);
        network.SampleBatch(block, [], new bool[3], 1f, [], []);
        Assert.Equal(0f, network.CrossEntropyBatch(block, [], labels: []));
        Assert.Equal(0f, network.CrossEntropyGradientBatch(block, [], allowed: [], [], [], gradients, []));
        Assert.Throws<ArgumentException>("allowed", () => network.PredictBatch(block, [], new bool[2], []));
        Assert.All(gradients, gradient => Assert.Equal(0f, gradient));
    }

    /// <summary>The message says which label, and what it may be.</summary>
    [Fact]
    public void A_label_that_its_head_does_not_have_is_named()
    {
        GenericNetwork network = new([6, 5, 5], output: LayerActivation.Softmax, heads: [3, 2]);
        float[] block = new float[network.ParameterCount];
        float[] inputs = new float[12];
        int[] labels = [2, 1, 0, 2];

        AssertNamed("labels[3] is 2; a label must be a class index of its head, 0 to 1.", () => network.CrossEntropyBatch(block, inputs, labels));
        AssertNamed(
            "labels[3] is 2; a label must be a class index of its head, 0 to 1, or -1 for none.",
            () => network.CrossEntropyGradientBatch(block, inputs, new bool[5], labels, [1f, 1f], new float[block.Length], []));

        static void AssertNamed(string message, Action call) =>
            Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>("labels", call).Message, StringComparison.Ordinal);
    }

    private static void AssertImpossible(NetworkCase network, IReadOnlyList<NetworkCall> calls, string message)
    {
        RuntimeNetwork product = new(network);
        foreach (NetworkCall call in calls)
        {
            InvalidOperationException exception = Refusal<InvalidOperationException>(product, call, call.Arguments);
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>What a call throws before it writes anything.</summary>
    private static TException Refusal<TException>(INetwork network, NetworkCall call, NetworkArgument[] arguments)
        where TException : Exception
    {
        byte[][] before = [.. arguments.Select(argument => argument.Memory.ToArray())];
        TException exception = Assert.ThrowsAny<TException>(() => call.Do(network, arguments));
        Assert.All(arguments.Zip(before), pair => Assert.True(pair.First.Memory.Span.SequenceEqual(pair.Second), $"{call.Name} writes {pair.First.Name}"));
        return exception;
    }
}
