using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>A call of a member of a network.</summary>
/// <param name="Name">The member.</param>
/// <param name="Arguments">Good arguments.</param>
/// <param name="Do">The call with these or others.</param>
internal sealed record NetworkCall(string Name, NetworkArgument[] Arguments, Action<INetwork, NetworkArgument[]> Do)
{
    private const int Rows = 4;

    /// <summary>Every member that a network has, with each form of its arguments.</summary>
    public static IEnumerable<NetworkCall> All(NetworkCase network)
    {
        IEnumerable<NetworkCall> calls = OfEveryNetwork(network);
        if (network.HasClasses)
        {
            calls = calls.Concat(OfClasses(network));
        }

        if (network.HasSoftmax)
        {
            calls = calls.Concat(OfLosses(network));
        }

        return calls;
    }

    /// <summary>The members that a network has for its classes, whether there are any or not.</summary>
    public static IEnumerable<NetworkCall> OfClasses(NetworkCase network)
    {
        Spans of = new(network);
        NetworkArgument temperature = NetworkArgument.Of("temperature", 0.5, -1.0, double.NaN);
        NetworkArgument uniform = NetworkArgument.Of("uniform", 0.5, 1.0, -0.1, double.NaN);
        yield return new("PredictBatch", [of.Block, of.InputRows, of.Classes], (n, a) => n.PredictBatch(a[0].Floats, a[1].Floats, a[2].Integers));
        yield return new("SampleBatch", [of.Block, of.InputRows, of.Uniforms, of.Classes], (n, a) => n.SampleBatch(a[0].Floats, a[1].Floats, a[2].Doubles, a[3].Integers));
        yield return new("SampleBatch at a temperature", [of.Block, of.InputRows, temperature, of.Uniforms, of.Classes], (n, a) => n.SampleBatch(a[0].Floats, a[1].Floats, (float)a[2].Number, a[3].Doubles, a[4].Integers));
        foreach (NetworkArgument allowed in of.Masks)
        {
            yield return new("PredictBatch with a mask", [of.Block, of.InputRows, allowed, of.Classes], (n, a) => n.PredictBatch(a[0].Floats, a[1].Floats, a[2].Flags, a[3].Integers));
            yield return new("SampleBatch with a mask", [of.Block, of.InputRows, allowed, temperature, of.Uniforms, of.Classes], (n, a) => n.SampleBatch(a[0].Floats, a[1].Floats, a[2].Flags, (float)a[3].Number, a[4].Doubles, a[5].Integers));
        }

        if (network.Classes.Count == 1)
        {
            yield return new("Predict", [of.Block, of.Inputs], (n, a) => n.Predict(a[0].Floats, a[1].Floats));
            yield return new("Predict with a mask", [of.Block, of.Inputs, of.Mask], (n, a) => n.Predict(a[0].Floats, a[1].Floats, a[2].Flags));
            yield return new("Sample", [of.Block, of.Inputs, uniform], (n, a) => n.Sample(a[0].Floats, a[1].Floats, a[2].Number));
            yield return new("Sample at a temperature", [of.Block, of.Inputs, temperature, uniform], (n, a) => n.Sample(a[0].Floats, a[1].Floats, (float)a[2].Number, a[3].Number));
            yield return new("Sample with a mask", [of.Block, of.Inputs, of.Mask, temperature, uniform], (n, a) => n.Sample(a[0].Floats, a[1].Floats, a[2].Flags, (float)a[3].Number, a[4].Number));
        }
    }

    /// <summary>The members that a network has for losses, whether it has a softmax or not.</summary>
    public static IEnumerable<NetworkCall> OfLosses(NetworkCase network)
    {
        Spans of = new(network);
        NetworkArgument label = NetworkArgument.Of("label", 0, -1, network.Outputs);
        yield return new("CrossEntropy of targets", [of.Block, of.Inputs, of.Targets], (n, a) => n.CrossEntropy(a[0].Floats, a[1].Floats, a[2].Floats));
        yield return new("CrossEntropyBatch of labels", [of.Block, of.InputRows, of.Labels], (n, a) => n.CrossEntropyBatch(a[0].Floats, a[1].Floats, a[2].Integers));
        yield return new("CrossEntropyBatch of targets", [of.Block, of.InputRows, of.TargetRows], (n, a) => n.CrossEntropyBatch(a[0].Floats, a[1].Floats, a[2].Floats));
        yield return new("CrossEntropyGradient of targets", [of.Block, of.Inputs, of.Targets, of.Gradients, of.InputGradients], (n, a) => n.CrossEntropyGradient(a[0].Floats, a[1].Floats, a[2].Floats, a[3].Floats, a[4].Floats, 1f));
        yield return new("CrossEntropyGradientBatch of labels", [of.Block, of.InputRows, of.Labels, of.Gradients, of.InputGradientRows], (n, a) => n.CrossEntropyGradientBatch(a[0].Floats, a[1].Floats, a[2].Integers, a[3].Floats, a[4].Floats, 1f));
        yield return new("CrossEntropyGradientBatch of targets", [of.Block, of.InputRows, of.TargetRows, of.Gradients, of.InputGradientRows], (n, a) => n.CrossEntropyGradientBatch(a[0].Floats, a[1].Floats, a[2].Floats, a[3].Floats, a[4].Floats, 1f));
        foreach (NetworkArgument allowed in of.Masks)
        {
            yield return new("CrossEntropyGradientBatch with a mask", [of.Block, of.InputRows, allowed, of.LabelsOrNone, Spans.Scales, of.Gradients, of.InputGradientRows], (n, a) => n.CrossEntropyGradientBatch(a[0].Floats, a[1].Floats, a[2].Flags, a[3].Integers, a[4].Floats, a[5].Floats, a[6].Floats));
        }

        if (network.Classes.Count == 1)
        {
            yield return new("CrossEntropy of a label", [of.Block, of.Inputs, label], (n, a) => n.CrossEntropy(a[0].Floats, a[1].Floats, (int)a[2].Number));
            yield return new("CrossEntropyGradient of a label", [of.Block, of.Inputs, label, of.Gradients, of.InputGradients], (n, a) => n.CrossEntropyGradient(a[0].Floats, a[1].Floats, (int)a[2].Number, a[3].Floats, a[4].Floats, 1f));
            yield return new("CrossEntropyGradient with a mask", [of.Block, of.Inputs, of.Mask, label, of.Gradients, of.InputGradients], (n, a) => n.CrossEntropyGradient(a[0].Floats, a[1].Floats, a[2].Flags, (int)a[3].Number, a[4].Floats, a[5].Floats, 1f));
        }
    }

    private static IEnumerable<NetworkCall> OfEveryNetwork(NetworkCase network)
    {
        Spans of = new(network);
        for (int layer = 0; layer < network.LayerCount; layer++)
        {
            (int inputs, int outputs) = (network.Sizes[layer], network.Sizes[layer + 1]);
            NetworkArgument index = NetworkArgument.Of("layer", layer, -1, network.LayerCount, int.MinValue);
            NetworkArgument weights = NetworkArgument.Read("weights", new float[inputs * outputs]);
            NetworkArgument biases = NetworkArgument.Read("biases", new float[outputs]);
            NetworkArgument unpackedWeights = NetworkArgument.Written<float>("weights", inputs * outputs, exact: true);
            NetworkArgument unpackedBiases = NetworkArgument.Written<float>("biases", outputs, exact: true);
            yield return new($"Pack {layer}", [index, weights, biases, of.PackedBlock], (n, a) => n.Pack((int)a[0].Number, a[1].Floats, a[2].Floats, a[3].Floats));
            yield return new($"PackTransposed {layer}", [index, weights, biases, of.PackedBlock], (n, a) => n.PackTransposed((int)a[0].Number, a[1].Floats, a[2].Floats, a[3].Floats));
            yield return new($"Unpack {layer}", [index, of.Block, unpackedWeights, unpackedBiases], (n, a) => n.Unpack((int)a[0].Number, a[1].Floats, a[2].Floats, a[3].Floats));
        }

        NetworkArgument initializer = NetworkArgument.Of("initializer", (int)LayerInitializer.Uniform, -1, 5);
        yield return new("Initialize", [of.PackedBlock, initializer], (n, a) => n.Initialize(a[0].Floats, 1, (LayerInitializer)a[1].Number));
        yield return new("Forward", [of.Block, of.Inputs, of.Destination], (n, a) => n.Forward(a[0].Floats, a[1].Floats, a[2].Floats));
        yield return new("ForwardBatch", [of.Block, of.InputRows, of.DestinationRows], (n, a) => n.ForwardBatch(a[0].Floats, a[1].Floats, a[2].Floats));
        yield return new("Backward", [of.Block, of.Inputs, of.Upstream, of.Gradients, of.InputGradients], (n, a) => n.Backward(a[0].Floats, a[1].Floats, a[2].Floats, a[3].Floats, a[4].Floats));
        yield return new("BackwardBatch", [of.Block, of.InputRows, of.UpstreamRows, of.Gradients, of.InputGradientRows], (n, a) => n.BackwardBatch(a[0].Floats, a[1].Floats, a[2].Floats, a[3].Floats, a[4].Floats));
    }

    /// <summary>The spans that several members take.</summary>
    private sealed class Spans(NetworkCase network)
    {
        private readonly int _count = network.CreateRuntime().ParameterCount;

        public static NetworkArgument Scales => NetworkArgument.Read("scales", new float[Rows]);

        public NetworkArgument Block => NetworkArgument.Read("parameters", new float[_count]);

        public NetworkArgument PackedBlock => NetworkArgument.Written<float>("parameters", _count, exact: true);

        public NetworkArgument Inputs => NetworkArgument.Read("inputs", new float[network.Inputs]);

        public NetworkArgument InputRows => NetworkArgument.Read("inputs", new float[Rows * network.Inputs]);

        public NetworkArgument Destination => NetworkArgument.Written<float>("destination", network.Outputs, exact: false);

        public NetworkArgument DestinationRows => NetworkArgument.Written<float>("destination", Rows * network.Outputs, exact: false);

        public NetworkArgument Upstream => NetworkArgument.Read("upstream", new float[network.Outputs]);

        public NetworkArgument UpstreamRows => NetworkArgument.Read("upstream", new float[Rows * network.Outputs]);

        public NetworkArgument Gradients => NetworkArgument.Written<float>("gradients", _count, exact: true);

        public NetworkArgument InputGradients => NetworkArgument.Written<float>("inputGradients", network.Inputs, exact: false);

        public NetworkArgument InputGradientRows => NetworkArgument.Written<float>("inputGradients", Rows * network.Inputs, exact: false);

        public NetworkArgument Targets => NetworkArgument.Read("targets", new float[network.Outputs]);

        public NetworkArgument TargetRows => NetworkArgument.Read("targets", new float[Rows * network.Outputs]);

        public NetworkArgument LabelsOrNone => NetworkArgument.Read("labels", new int[Rows * network.Classes.Count], -2, network.Classes[^1]);

        public NetworkArgument Labels => NetworkArgument.Read("labels", new int[Rows * network.Classes.Count], -1, network.Classes[^1]);

        public NetworkArgument Uniforms => NetworkArgument.Read("uniforms", new double[Rows * network.Classes.Count], 1.0, -0.1, double.NaN);

        public NetworkArgument Classes => NetworkArgument.Written<int>("destination", Rows * network.Classes.Count, exact: false);

        public NetworkArgument Mask => NetworkArgument.Read("allowed", new bool[network.Outputs]);

        /// <summary>Gets a mask for each row, and one for all rows.</summary>
        public IEnumerable<NetworkArgument> Masks => [NetworkArgument.Read("allowed", new bool[Rows * network.Outputs]), Mask];
    }
}
