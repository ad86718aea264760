using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>Bad arguments are refused by name, and nothing is written; good calls allocate nothing.</summary>
public sealed class LayerArgumentTests
{
    private const int Inputs = 6;
    private const int Outputs = 3;
    private const int Rows = 4;

    private static readonly LayerCase Softmax = new(Inputs, Outputs, LayerActivation.Softmax);

    [Theory]
    [InlineData(0, 1, "inputs")]
    [InlineData(65537, 1, "inputs")]
    [InlineData(1, 0, "outputs")]
    [InlineData(1, 65537, "outputs")]
    [InlineData(65536, 257, "outputs")]
    public void Shape_is_checked(int inputs, int outputs, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => new GenericLayer(inputs, outputs));

    [Fact]
    public void Options_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>("activation", () => new GenericLayer(1, 1, (LayerActivation)8));
        Assert.Throws<ArgumentOutOfRangeException>("slope", () => new GenericLayer(1, 1, LayerActivation.LeakyRelu, -0.5f));
        Assert.Throws<ArgumentOutOfRangeException>("slope", () => new GenericLayer(1, 1, LayerActivation.LeakyRelu, float.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("slope", () => new GenericLayer(1, 1, LayerActivation.LeakyRelu, float.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>("arithmetic", () => new GenericLayer(1, 1, arithmetic: (KernelArithmetic)2));
        GenericLayer layer = new(1, 1);
        Assert.Throws<ArgumentOutOfRangeException>("initializer", () => layer.Initialize(new float[layer.ParameterCount], 1, (LayerInitializer)4));
    }

    [Fact]
    public void Only_softmax_layers_have_classes()
    {
        GenericLayer layer = new(Inputs, Outputs, LayerActivation.Tanh);
        float[] p = new float[layer.ParameterCount];
        float[] g = new float[p.Length];
        float[] a = new float[Inputs];
        float[] targets = new float[Outputs];
        int[] labels = [0];
        int[] classes = [7];
        double[] uniforms = [0.5];
        Action[] calls =
        [
            () => layer.CrossEntropy(p, a, 0),
            () => layer.CrossEntropy(p, a, targets),
            () => layer.CrossEntropyBatch(p, a, labels),
            () => layer.CrossEntropyBatch(p, a, targets),
            () => layer.CrossEntropyGradient(p, a, 0, g, default),
            () => layer.CrossEntropyGradient(p, a, targets, g, default),
            () => layer.CrossEntropyGradientBatch(p, a, labels, g, default),
            () => layer.CrossEntropyGradientBatch(p, a, targets, g, default),
            () => layer.Predict(p, a),
            () => layer.PredictBatch(p, a, classes),
            () => layer.Sample(p, a, 0.5),
            () => layer.Sample(p, a, 2f, 0.5),
            () => layer.SampleBatch(p, a, uniforms, classes),
            () => layer.SampleBatch(p, a, 2f, uniforms, classes),
        ];

        Assert.All(calls, call => Assert.Throws<InvalidOperationException>(call));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_argument_is_checked(bool generated)
    {
        ILayer layer = generated
            ? LayerCatalog.Generated.First(candidate => candidate.Case is { Activation: LayerActivation.Softmax, Arithmetic: KernelArithmetic.Fastest, HasBias: true })
            : new RuntimeLayer(Softmax);
        foreach (Call call in Calls(layer.Case))
        {
            for (int i = 0; i < call.Arguments.Length; i++)
            {
                foreach (Argument wrong in call.Arguments[i].Wrong())
                {
                    Argument[] arguments = [.. call.Arguments];
                    arguments[i] = wrong;
                    Argument[] written = [.. arguments.Where(argument => argument.IsWritten)];
                    foreach (Argument argument in written)
                    {
                        Array.Fill(argument.Floats, 7f);
                    }

                    ArgumentException exception = Assert.ThrowsAny<ArgumentException>(() => call.Do(layer, arguments));

                    Assert.True(exception.ParamName == wrong.Name, $"{call.Name} with a wrong {wrong.Name}: {exception}");
                    Assert.All(written, argument => Assert.All(argument.Floats, number => Assert.Equal(7f, number)));
                }
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Overlap_is_refused(bool generated)
    {
        ILayer layer = generated
            ? LayerCatalog.Generated.First(candidate => candidate.Case is { Activation: LayerActivation.Softmax, HasBias: true })
            : new RuntimeLayer(Softmax);
        foreach (Call call in Calls(layer.Case))
        {
            foreach (Argument written in call.Arguments.Where(argument => argument.IsWritten))
            {
                foreach (Argument other in call.Arguments.Where(argument => argument != written && argument.Kind == Kind.Floats))
                {
                    float[] memory = new float[written.Floats.Length + other.Floats.Length];
                    Argument[] arguments = [.. call.Arguments.Select(argument =>
                        argument == written ? argument with { Memory = memory.AsMemory(0, argument.Floats.Length) }
                        : argument == other ? argument with { Memory = memory.AsMemory(written.Floats.Length - 1, argument.Floats.Length) }
                        : argument)];

                    ArgumentException exception = Assert.ThrowsAny<ArgumentException>(() => call.Do(layer, arguments));

                    Assert.Contains(exception.ParamName, (string[])[written.Name, other.IsWritten ? other.Name : written.Name]);
                }
            }
        }
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(20, 130)]
    [InlineData(784, 10)]
    [InlineData(4, 5000)]
    public void Nothing_is_allocated(int inputs, int outputs)
    {
        LayerCase layer = new(inputs, outputs, LayerActivation.Softmax);
        ILayer product = new RuntimeLayer(layer);
        foreach (Call call in Calls(layer))
        {
            // The shared pool, of which a large layer rents, begins empty and may be emptied by a collection.
            long allocated = long.MaxValue;
            for (int attempt = 0; attempt < 4 && allocated > 0; attempt++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                call.Do(product, call.Arguments);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }

            Assert.True(allocated == 0, $"{call.Name} allocated {allocated} bytes");
        }
    }

    private static IEnumerable<Call> Calls(LayerCase layer)
    {
        int m = layer.Inputs;
        int n = layer.Outputs;
        int count = layer.CreateRuntime().ParameterCount;
        Argument parameters = Argument.Of("parameters", count, exact: true);
        Argument inputs = Argument.Of("inputs", m, exact: true);
        Argument inputRows = Argument.Of("inputs", Rows * m, exact: true);
        Argument outputs = Argument.Of("outputs", n, exact: true);
        Argument outputRows = Argument.Of("outputs", Rows * n, exact: true);
        Argument upstream = Argument.Of("upstream", n, exact: true);
        Argument upstreamRows = Argument.Of("upstream", Rows * n, exact: true);
        Argument targets = Argument.Of("targets", n, exact: true);
        Argument targetRows = Argument.Of("targets", Rows * n, exact: true);
        Argument gradients = Argument.Of("gradients", count, exact: true, isWritten: true);
        Argument inputGradients = Argument.Of("inputGradients", m, exact: false, isWritten: true);
        Argument inputGradientRows = Argument.Of("inputGradients", Rows * m, exact: false, isWritten: true);
        Argument destination = Argument.Of("destination", n, exact: false, isWritten: true);
        Argument destinationRows = Argument.Of("destination", Rows * n, exact: false, isWritten: true);
        Argument block = Argument.Of("destination", count, exact: false, isWritten: true);
        Argument weights = Argument.Of("weights", m * n, exact: true);
        Argument biases = Argument.Of("biases", n, exact: true);
        Argument weightsWritten = Argument.Of("weights", m * n, exact: true, isWritten: true);
        Argument biasesWritten = Argument.Of("biases", n, exact: true, isWritten: true);
        Argument label = Argument.Of("label", 0, -1, n);
        Argument labels = Argument.Of("labels", [.. Enumerable.Repeat(0, Rows)], n);
        Argument temperature = Argument.Of("temperature", 0.5, -1.0, double.NaN);
        Argument uniform = Argument.Of("uniform", 0.5, 1.0, -0.1, double.NaN);
        int[] classes = new int[Rows];

        yield return new("Pack", [weights, biases, block], (l, a) => l.Pack(a[0].Span, a[1].Span, a[2].Span));
        yield return new("PackTransposed", [weights, biases, block], (l, a) => l.PackTransposed(a[0].Span, a[1].Span, a[2].Span));
        yield return new("Unpack", [parameters, weightsWritten, biasesWritten], (l, a) => l.Unpack(a[0].Span, a[1].Span, a[2].Span));
        yield return new("Forward", [parameters, inputs, destination], (l, a) => l.Forward(a[0].Span, a[1].Span, a[2].Span));
        yield return new("ForwardBatch", [parameters, inputRows, destinationRows], (l, a) => l.ForwardBatch(a[0].Span, a[1].Span, a[2].Span));
        yield return new("Backward", [parameters, inputs, outputs, upstream, gradients, inputGradients], (l, a) => l.Backward(a[0].Span, a[1].Span, a[2].Span, a[3].Span, a[4].Span, a[5].Span));
        yield return new("BackwardBatch", [parameters, inputRows, outputRows, upstreamRows, gradients, inputGradientRows], (l, a) => l.BackwardBatch(a[0].Span, a[1].Span, a[2].Span, a[3].Span, a[4].Span, a[5].Span));
        yield return new("CrossEntropy of a label", [parameters, inputs, label], (l, a) => l.CrossEntropy(a[0].Span, a[1].Span, (int)a[2].Number));
        yield return new("CrossEntropy of targets", [parameters, inputs, targets], (l, a) => l.CrossEntropy(a[0].Span, a[1].Span, a[2].Span));
        yield return new("CrossEntropyBatch of labels", [parameters, inputRows, labels], (l, a) => l.CrossEntropyBatch(a[0].Span, a[1].Span, a[2].Integers));
        yield return new("CrossEntropyBatch of targets", [parameters, inputRows, targetRows], (l, a) => l.CrossEntropyBatch(a[0].Span, a[1].Span, a[2].Span));
        yield return new("CrossEntropyGradient of a label", [parameters, inputs, label, gradients, inputGradients], (l, a) => l.CrossEntropyGradient(a[0].Span, a[1].Span, (int)a[2].Number, a[3].Span, a[4].Span, 1f));
        yield return new("CrossEntropyGradient of targets", [parameters, inputs, targets, gradients, inputGradients], (l, a) => l.CrossEntropyGradient(a[0].Span, a[1].Span, a[2].Span, a[3].Span, a[4].Span, 1f));
        yield return new("CrossEntropyGradientBatch of labels", [parameters, inputRows, labels, gradients, inputGradientRows], (l, a) => l.CrossEntropyGradientBatch(a[0].Span, a[1].Span, a[2].Integers, a[3].Span, a[4].Span, 1f));
        yield return new("CrossEntropyGradientBatch of targets", [parameters, inputRows, targetRows, gradients, inputGradientRows], (l, a) => l.CrossEntropyGradientBatch(a[0].Span, a[1].Span, a[2].Span, a[3].Span, a[4].Span, 1f));
        yield return new("Predict", [parameters, inputs], (l, a) => l.Predict(a[0].Span, a[1].Span));
        yield return new("PredictBatch", [parameters, inputRows], (l, a) => l.PredictBatch(a[0].Span, a[1].Span, classes));
        yield return new("Sample", [parameters, inputs, uniform], (l, a) => l.Sample(a[0].Span, a[1].Span, a[2].Number));
        yield return new("Sample at a temperature", [parameters, inputs, temperature, uniform], (l, a) => l.Sample(a[0].Span, a[1].Span, (float)a[2].Number, a[3].Number));
        double[] uniforms = new double[Rows];
        yield return new("SampleBatch", [parameters, inputRows], (l, a) => l.SampleBatch(a[0].Span, a[1].Span, uniforms, classes));
        yield return new("SampleBatch at a temperature", [parameters, inputRows, temperature], (l, a) => l.SampleBatch(a[0].Span, a[1].Span, (float)a[2].Number, uniforms, classes));
    }

    private enum Kind
    {
        Floats,
        Integers,
        Number,
    }

    private sealed record Call(string Name, Argument[] Arguments, Action<ILayer, Argument[]> Do);

    private sealed record Argument(string Name, Kind Kind, bool IsExact, bool IsWritten, double[] WrongNumbers)
    {
        public Memory<float> Memory { get; init; }

        public int[] Integers { get; init; } = [];

        public double Number { get; init; }

        public float[] Floats { get; init; } = [];

        public Span<float> Span => Memory.Span;

        public static Argument Of(string name, int length, bool exact, bool isWritten = false)
        {
            float[] floats = new float[length];
            return new(name, Kind.Floats, exact, isWritten, []) { Floats = floats, Memory = floats };
        }

        public static Argument Of(string name, double number, params double[] wrong) => new(name, Kind.Number, false, false, wrong) { Number = number };

        public static Argument Of(string name, int[] labels, int wrong) => new(name, Kind.Integers, true, false, [wrong]) { Integers = labels };

        /// <summary>The same argument, but with another length or number.</summary>
        public IEnumerable<Argument> Wrong()
        {
            switch (Kind)
            {
                case Kind.Floats:
                    yield return WithLength(Floats.Length - 1);
                    if (IsExact)
                    {
                        yield return WithLength(Floats.Length + 1);
                    }

                    break;
                case Kind.Integers:
                    yield return this with { Integers = Integers[1..] };
                    yield return this with { Integers = [.. Integers[1..], (int)WrongNumbers[0]] };
                    break;
                default:
                    foreach (double wrong in WrongNumbers)
                    {
                        yield return this with { Number = wrong };
                    }

                    break;
            }
        }

        private Argument WithLength(int length)
        {
            float[] floats = new float[length];
            return this with { Floats = floats, Memory = floats };
        }
    }
}
