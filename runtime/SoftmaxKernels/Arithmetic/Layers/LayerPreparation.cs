using System;
using System.Collections.Generic;
using System.ComponentModel;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>Arguments on which <c>Prepare</c> calls the methods of a layer, so that all they reach is compiled.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LayerPreparation
{
    // Enough for a tile of four rows and one that is left over.
    private const int OrdinaryRows = 5;

    // An activation goes over a whole batch at once, and its loops are chosen by the length, so that short rows need several batches.
    private static readonly int[] Widths = [4, 8, 16];

    private readonly LayerShape _shape;
    private readonly float[] _parameters;
    private readonly float[] _gradients;
    private readonly float[] _weights;
    private readonly float[] _biases;
    private readonly float[] _unpackedWeights;
    private readonly float[] _unpackedBiases;
    private readonly float[] _inputs;
    private readonly float[] _inputGradients;
    private readonly float[] _outputs;
    private readonly float[] _destination;
    private readonly int[] _labels;
    private readonly int[] _classes;
    private readonly double[] _uniforms;

    private LayerPreparation(LayerShape shape, int rows, float firstWeight, float temperature = 0.5f)
    {
        _shape = shape;
        Count = rows;
        Temperature = temperature;
        _labels = new int[rows];
        _classes = new int[rows];
        _uniforms = new double[rows];
        _parameters = new float[shape.ParameterCount];
        _parameters[0] = firstWeight;
        _gradients = new float[_parameters.Length];
        _weights = new float[shape.Inputs * shape.Outputs];
        _biases = new float[shape.HasBias ? shape.Outputs : 0];
        _unpackedWeights = new float[_weights.Length];
        _unpackedBiases = new float[_biases.Length];
        _inputs = new float[rows * shape.Inputs];
        _inputs.AsSpan().Fill(1f);
        _inputGradients = new float[_inputs.Length];
        _outputs = new float[rows * shape.Outputs];
        _destination = new float[_outputs.Length];
    }

    /// <summary>Gets a block of parameters.</summary>
    public ReadOnlySpan<float> Parameters => _parameters;

    /// <summary>Gets a block of gradients.</summary>
    public Span<float> Gradients => _gradients;

    /// <summary>Gets weights in the usual order.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>Gets biases.</summary>
    public ReadOnlySpan<float> Biases => _biases;

    /// <summary>Gets room for weights.</summary>
    public Span<float> UnpackedWeights => _unpackedWeights;

    /// <summary>Gets room for biases.</summary>
    public Span<float> UnpackedBiases => _unpackedBiases;

    /// <summary>Gets a seed.</summary>
    public ulong Seed { get; }

    /// <summary>Gets an initializer that does not take long.</summary>
    public LayerInitializer Initializer { get; }

    /// <summary>Gets the inputs of one row.</summary>
    public ReadOnlySpan<float> Inputs => _inputs.AsSpan(0, _shape.Inputs);

    /// <summary>Gets the inputs of a batch.</summary>
    public ReadOnlySpan<float> InputRows => _inputs;

    /// <summary>Gets the outputs of one row, or what else has as many numbers.</summary>
    public ReadOnlySpan<float> Outputs => _outputs.AsSpan(0, _shape.Outputs);

    /// <summary>Gets the outputs of a batch, or what else has as many numbers.</summary>
    public ReadOnlySpan<float> OutputRows => _outputs;

    /// <summary>Gets room for the outputs of one row.</summary>
    public Span<float> Destination => _destination.AsSpan(0, _shape.Outputs);

    /// <summary>Gets room for the outputs of a batch.</summary>
    public Span<float> DestinationRows => _destination;

    /// <summary>Gets room for the gradients with respect to the inputs of one row.</summary>
    public Span<float> InputGradients => _inputGradients.AsSpan(0, _shape.Inputs);

    /// <summary>Gets room for the gradients with respect to the inputs of a batch.</summary>
    public Span<float> InputGradientRows => _inputGradients;

    /// <summary>Gets a label.</summary>
    public int Label { get; }

    /// <summary>Gets a label for each row.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    /// <summary>Gets a scale.</summary>
    public float Scale { get; } = 1f;

    /// <summary>Gets a temperature that is not 1.</summary>
    public float Temperature { get; }

    /// <summary>Gets a uniform number.</summary>
    public double Uniform { get; }

    /// <summary>Gets a uniform number for each row.</summary>
    public ReadOnlySpan<double> Uniforms => _uniforms;

    /// <summary>Gets room for a class for each row.</summary>
    public Span<int> Classes => _classes;

    /// <summary>Gets the number of rows of a batch.</summary>
    public int Count { get; }

    /// <summary>
    /// The arguments for a layer: those of ordinary rows, and for a softmax layer also of a row that is decided, one with a logit
    /// beyond ±256, and one of NaN. Large layers take some memory.
    /// </summary>
    /// <param name="shape">The layer.</param>
    /// <returns>The arguments; nothing where code is compiled ahead of time.</returns>
    public static IEnumerable<LayerPreparation> Of(LayerShape shape)
    {
#if NET8_0_OR_GREATER
        if (!RuntimeFeature.IsDynamicCodeCompiled)
        {
            yield break;
        }
#endif
        yield return new LayerPreparation(shape, OrdinaryRows, firstWeight: 1f);
        if (shape.Activation == LayerActivation.Softmax)
        {
            yield return new LayerPreparation(shape, OrdinaryRows, firstWeight: 200f);

            // With the temperatures that are taken as 0 and as infinite.
            yield return new LayerPreparation(shape, OrdinaryRows, firstWeight: 1000f, temperature: 0f);
            yield return new LayerPreparation(shape, OrdinaryRows, firstWeight: float.NaN, temperature: float.PositiveInfinity);
            yield break;
        }

        foreach (int width in Widths)
        {
            if (shape.Outputs < width)
            {
                int rows = (width + shape.Outputs - 1) / shape.Outputs;
                yield return new LayerPreparation(shape, rows, firstWeight: 1f);
            }
        }
    }
}
