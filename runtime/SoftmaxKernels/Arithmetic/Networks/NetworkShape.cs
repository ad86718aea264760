using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>A network without its numbers: its steps, and where the parameters of its layers stand in the one block.</summary>
/// <remarks>
/// The block of the network is the blocks of its layers, one behind the other. A softmax behind the last step belongs to no step: what
/// counts classes works on the logits before it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkShape
{
    /// <summary>The floats that a method for one row reserves on its stack: a row of outputs beside two of the widest step.</summary>
    internal const int FloatsOfNarrow = 3 * LayerShape.Narrow;

    private readonly NetworkStep[] _steps;
    private readonly int[] _offsets;
    private readonly int[] _layers;
    private readonly int[] _heads;

    /// <summary>Initializes a new instance of the <see cref="NetworkShape"/> class. The arguments have been checked.</summary>
    /// <param name="heads">The classes of each head; none for a single one.</param>
    /// <param name="steps">The steps, at least one of them a layer, each with as many inputs as the one before has outputs.</param>
    public NetworkShape(int[] heads, params NetworkStep[] steps)
    {
        // Loops, not queries: the program for Arm64 of the tests has no runtime for those.
        NetworkStep last = steps[steps.Length - 1];
        HasSoftmax = last.Shape.Activation == LayerActivation.Softmax;
        _steps = new NetworkStep[steps.Length];
        _offsets = new int[steps.Length];
        int layers = 0;
        for (int i = 0; i < steps.Length; i++)
        {
            NetworkStep step = HasSoftmax && i == steps.Length - 1 ? last.WithoutActivation() : steps[i];
            _steps[i] = step;
            _offsets[i] = ParameterCount;
            ParameterCount += step.ParameterCount;
            layers += step.Kind == NetworkStepKind.Layer ? 1 : 0;
            Widest = step.Shape.Outputs > Widest ? step.Shape.Outputs : Widest;
            Recorded += step.Shape.Outputs;
        }

        _layers = new int[layers];
        for (int i = 0, layer = 0; i < _steps.Length; i++)
        {
            if (_steps[i].Kind == NetworkStepKind.Layer)
            {
                _layers[layer++] = i;
            }
        }

        Inputs = _steps[0].Shape.Inputs;
        Outputs = last.Shape.Outputs;
        _heads = new int[heads.Length == 0 ? 1 : heads.Length];
        for (int i = 0; i < _heads.Length; i++)
        {
            _heads[i] = heads.Length == 0 ? Outputs : heads[i];
        }

        HasClasses = HasSoftmax || last.Shape.Activation == LayerActivation.None;
    }

    /// <summary>Gets the number of inputs.</summary>
    public int Inputs { get; }

    /// <summary>Gets the number of outputs, of all heads together.</summary>
    public int Outputs { get; }

    /// <summary>Gets the number of layers.</summary>
    public int LayerCount => _layers.Length;

    /// <summary>Gets the number of floats of the block of parameters, padding included.</summary>
    public int ParameterCount { get; }

    /// <summary>Gets the classes of each head.</summary>
    internal ReadOnlySpan<int> Heads => _heads;

    /// <summary>Gets the steps. The last one leaves logits where a softmax follows.</summary>
    internal ReadOnlySpan<NetworkStep> Steps => _steps;

    /// <summary>Gets a value indicating whether a softmax, one for each head, follows the last step.</summary>
    internal bool HasSoftmax { get; }

    /// <summary>Gets a value indicating whether what the last step leaves are logits.</summary>
    internal bool HasClasses { get; }

    /// <summary>Gets the most numbers that a step leaves.</summary>
    internal int Widest { get; }

    /// <summary>Gets a value indicating whether <see cref="FloatsOfNarrow"/> are enough; wider networks go the way of a batch.</summary>
    internal bool IsNarrow => Widest <= LayerShape.Narrow;

    /// <summary>Gets the numbers that all steps together leave.</summary>
    internal int Recorded { get; }

    /// <summary>Gets the first step that is a layer: nothing before it has parameters.</summary>
    internal int FirstLayer => _layers[0];

    /// <summary>Gets the shapes of all steps, with the activation of each.</summary>
    internal IEnumerable<LayerShape> Shapes => _steps.Select(step => step.Shape);

    /// <summary>A layer.</summary>
    /// <param name="layer">Its index among the layers.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal LayerShape LayerAt(int layer) => _steps[_layers[layer]].Shape;

    /// <summary>The parameters of a layer.</summary>
    /// <param name="layer">Its index among the layers.</param>
    /// <param name="parameters">The block of the network.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal Span<float> PartOfLayer(int layer, Span<float> parameters) => PartOfStep(_layers[layer], parameters);

    /// <summary>The parameters of a layer.</summary>
    /// <param name="layer">Its index among the layers.</param>
    /// <param name="parameters">The block of the network.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal ReadOnlySpan<float> PartOfLayer(int layer, ReadOnlySpan<float> parameters) => PartOfStep(_layers[layer], parameters);

    /// <summary>The parameters of a step.</summary>
    /// <param name="step">Its index.</param>
    /// <param name="parameters">The block of the network.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal Span<float> PartOfStep(int step, Span<float> parameters) => parameters.Slice(_offsets[step], _steps[step].ParameterCount);

    /// <summary>The parameters of a step.</summary>
    /// <param name="step">Its index.</param>
    /// <param name="parameters">The block of the network.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal ReadOnlySpan<float> PartOfStep(int step, ReadOnlySpan<float> parameters) => parameters.Slice(_offsets[step], _steps[step].ParameterCount);
}
