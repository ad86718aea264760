using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>Arguments on which <c>Prepare</c> calls the methods of a network, or of a layer, which is a network of one, so that all they reach is compiled.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LayerPreparation
{
    // Enough for a tile of four rows and one that is left over; and not enough for one.
    private const int OrdinaryRows = 5;
    private const int FewRows = 2;

    // An activation and a mask go over all rows at once, and their loops are chosen by the length, so that short rows need several batches.
    private static readonly int[] Widths = [4, 8, 16];

    private readonly NetworkShape _network;
    private readonly float[] _parameters;
    private readonly float[] _gradients;
    private readonly float[] _weights;
    private readonly float[] _biases;
    private readonly float[] _inputs;
    private readonly float[] _inputGradients;
    private readonly float[] _outputs;
    private readonly float[] _destination;
    private readonly float[] _scales;
    private readonly bool[] _allowed;
    private readonly int[] _labels;
    private readonly int[] _classes;
    private readonly double[] _uniforms;

    private LayerPreparation(NetworkShape network, int rows, float firstLogit, float temperature = 0.5f)
    {
        _network = network;
        Count = rows;
        Temperature = temperature;
        _parameters = ParametersFor(network, firstLogit);
        _gradients = new float[network.ParameterCount];
        LayerShape first = network.LayerAt(Layer);
        _weights = new float[first.Inputs * first.Outputs];
        _biases = new float[first.HasBias ? first.Outputs : 0];
        _inputs = new float[rows * network.Inputs];
        _inputs.AsSpan().Fill(1f);
        _inputGradients = new float[_inputs.Length];
        _outputs = new float[rows * network.Outputs];
        _destination = new float[_outputs.Length];
        _scales = new float[rows];
        _allowed = new bool[_outputs.Length];
        _allowed.AsSpan().Fill(true);
        _labels = new int[rows * network.Heads.Length];
        _classes = new int[_labels.Length];
        _uniforms = new double[_labels.Length];
    }

    /// <summary>Gets a block of parameters.</summary>
    public ReadOnlySpan<float> Parameters => _parameters;

    /// <summary>Gets a block of gradients.</summary>
    public Span<float> Gradients => _gradients;

    /// <summary>Gets a layer.</summary>
    public int Layer { get; }

    /// <summary>Gets the weights of the layer in the usual order.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>Gets the biases of the layer.</summary>
    public ReadOnlySpan<float> Biases => _biases;

    /// <summary>Gets room for the weights of the layer.</summary>
    public Span<float> UnpackedWeights => _weights;

    /// <summary>Gets room for the biases of the layer.</summary>
    public Span<float> UnpackedBiases => _biases;

    /// <summary>Gets a seed.</summary>
    public ulong Seed { get; }

    /// <summary>Gets an initializer that does not take long.</summary>
    public LayerInitializer Initializer { get; }

    /// <summary>Gets the inputs of one row.</summary>
    public ReadOnlySpan<float> Inputs => _inputs.AsSpan(0, _network.Inputs);

    /// <summary>Gets the inputs of a batch.</summary>
    public ReadOnlySpan<float> InputRows => _inputs;

    /// <summary>Gets the outputs of one row, or what else has as many numbers.</summary>
    public ReadOnlySpan<float> Outputs => _outputs.AsSpan(0, _network.Outputs);

    /// <summary>Gets the outputs of a batch, or what else has as many numbers.</summary>
    public ReadOnlySpan<float> OutputRows => _outputs;

    /// <summary>Gets room for the outputs of one row.</summary>
    public Span<float> Destination => _destination.AsSpan(0, _network.Outputs);

    /// <summary>Gets room for the outputs of a batch.</summary>
    public Span<float> DestinationRows => _destination;

    /// <summary>Gets room for the gradients with respect to the inputs of one row.</summary>
    public Span<float> InputGradients => _inputGradients.AsSpan(0, _network.Inputs);

    /// <summary>Gets room for the gradients with respect to the inputs of a batch.</summary>
    public Span<float> InputGradientRows => _inputGradients;

    /// <summary>Gets a mask for one row.</summary>
    public ReadOnlySpan<bool> Allowed => _allowed.AsSpan(0, _network.Outputs);

    /// <summary>Gets a mask for each row.</summary>
    public ReadOnlySpan<bool> AllowedRows => _allowed;

    /// <summary>Gets a label.</summary>
    public int Label { get; }

    /// <summary>Gets a label for each head of each row.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    /// <summary>Gets a scale.</summary>
    public float Scale { get; } = 1f;

    /// <summary>Gets a scale for each row.</summary>
    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>Gets a temperature that is not 1.</summary>
    public float Temperature { get; }

    /// <summary>Gets a uniform number.</summary>
    public double Uniform { get; }

    /// <summary>Gets a uniform number for each head of each row.</summary>
    public ReadOnlySpan<double> Uniforms => _uniforms;

    /// <summary>Gets room for a class for each head of each row.</summary>
    public Span<int> Classes => _classes;

    /// <summary>Gets the number of rows of a batch.</summary>
    public int Count { get; }

    /// <summary>The arguments for a layer.</summary>
    /// <param name="shape">The layer.</param>
    /// <returns>The arguments; nothing where code is compiled ahead of time.</returns>
    public static IEnumerable<LayerPreparation> Of(LayerShape shape) => Of(
        new NetworkShape([], NetworkStep.Layer(shape.Inputs, shape.Outputs, shape.Activation, shape.Slope, shape.HasBias)),
        hasClasses: shape.Activation == LayerActivation.Softmax,
        hasMasks: false);

    /// <summary>The arguments for a network.</summary>
    /// <param name="network">The network.</param>
    /// <returns>The arguments; nothing where code is compiled ahead of time.</returns>
    public static IEnumerable<LayerPreparation> Of(NetworkShape network) => Of(network, network.HasClasses, hasMasks: network.HasClasses);

    // Those of ordinary rows, of as many as it takes for each length of an activation or a mask, and where there are classes also of
    // rows that are decided, with a logit beyond ±256, and of NaN. Large networks take some memory.
    private static IEnumerable<LayerPreparation> Of(NetworkShape network, bool hasClasses, bool hasMasks)
    {
#if NET8_0_OR_GREATER
        if (!RuntimeFeature.IsDynamicCodeCompiled)
        {
            yield break;
        }
#endif
        Workspace.Prepare();
        yield return new LayerPreparation(network, OrdinaryRows, firstLogit: 1f);
        if (hasClasses)
        {
            yield return new LayerPreparation(network, OrdinaryRows, firstLogit: 200f);

            // With the temperatures that are taken as 0 and as infinite.
            yield return new LayerPreparation(network, OrdinaryRows, firstLogit: 1000f, temperature: 0f);
            yield return new LayerPreparation(network, OrdinaryRows, firstLogit: float.NaN, temperature: float.PositiveInfinity);
        }

        IEnumerable<int> activated = network.Shapes.Where(step => step.Activation != LayerActivation.None).Select(step => step.Outputs);
        IEnumerable<int> masked = hasMasks ? [network.Outputs] : [];
        IEnumerable<int> batches = from length in activated.Concat(masked)
                                   from width in Widths
                                   where length < width
                                   select (width + length - 1) / length;

        // A mask that all rows share goes over each of them alone.
        IEnumerable<int> single = hasMasks ? [1] : [];
        foreach (int rows in batches.Concat(single).Append(FewRows).Distinct())
        {
            yield return new LayerPreparation(network, rows, firstLogit: 1f);
        }
    }

    // One input is passed on to the first output. The first logit of each head is set by its bias; without one, by a weight, for which
    // the outputs have to be computed.
    private static float[] ParametersFor(NetworkShape network, float firstLogit)
    {
        float[] parameters = new float[network.ParameterCount];
        for (int layer = 0; layer < network.LayerCount; layer++)
        {
            network.PartOfLayer(layer, parameters.AsSpan())[0] = 1f;
        }

        LayerShape last = network.LayerAt(network.LayerCount - 1);
        Span<float> ofLast = network.PartOfLayer(network.LayerCount - 1, parameters.AsSpan());
        float value = last.HasBias ? firstLogit : firstLogit / FirstOutput(network, parameters);
        ofLast[0] = 0f;
        int output = 0;
        foreach (int classes in network.Heads)
        {
            ofLast[last.IndexOf(output, last.HasBias ? last.Inputs : 0)] = value;
            output += classes;
        }

        return parameters;
    }

    private static float FirstOutput(NetworkShape network, float[] parameters)
    {
        float[] inputs = new float[network.Inputs];
        inputs.AsSpan().Fill(1f);
        float[] outputs = new float[network.Outputs];
        NetworkPass<Reproducible>.Run(network, parameters, inputs, 1, outputs, new float[2 * network.Widest]);
        return outputs[0];
    }
}
