using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>A layer without its numbers, and where these stand in its block of parameters.</summary>
/// <remarks>
/// Column form: panels of 64 outputs, the last one of fewer; in a panel, a row for each input with the weights of its outputs side by
/// side, then a row of biases. Row form: a row for each output with the weights of all inputs, then the biases. Every row is filled up
/// with zeros to a multiple of the 16 virtual lanes. The form follows from inputs and outputs alone, so that a block means the same
/// on every machine.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LayerShape
{
    /// <summary>The outputs that a method for one row has room for on its stack; wider rows go the way of a batch.</summary>
    internal const int Narrow = 256;

    /// <summary>Initializes a new instance of the <see cref="LayerShape"/> struct. The arguments have been checked.</summary>
    /// <param name="inputs">The number of inputs M.</param>
    /// <param name="outputs">The number of outputs N.</param>
    /// <param name="activation">The activation.</param>
    /// <param name="slope">The slope of <see cref="LayerActivation.LeakyRelu"/> below 0.</param>
    /// <param name="hasBias">Whether the outputs have biases.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public LayerShape(int inputs, int outputs, LayerActivation activation, float slope, bool hasBias)
    {
        Inputs = inputs;
        Outputs = outputs;
        Activation = activation;
        Slope = slope;
        HasBias = hasBias;
        IsColumns = Contract.IsColumnLayer(inputs, outputs);
        ParameterCount = Contract.LayerParameterCount(inputs, outputs, hasBias);
    }

    /// <summary>Gets the number of inputs M.</summary>
    public int Inputs { get; }

    /// <summary>Gets the number of outputs N.</summary>
    public int Outputs { get; }

    /// <summary>Gets the activation.</summary>
    public LayerActivation Activation { get; }

    /// <summary>Gets the slope below 0.</summary>
    public float Slope { get; }

    /// <summary>Gets a value indicating whether the outputs have biases.</summary>
    public bool HasBias { get; }

    /// <summary>Gets the number of floats of the block of parameters, padding included.</summary>
    public int ParameterCount { get; }

    /// <summary>Gets a value indicating whether the block is in column form.</summary>
    internal bool IsColumns { get; }

    /// <summary>Gets a value indicating whether a row of outputs is no longer than <see cref="Narrow"/>.</summary>
    internal bool IsNarrow => Outputs <= Narrow;

    /// <summary>Gets the number of panels in column form.</summary>
    internal int Panels => (Outputs + Contract.LayerPanel - 1) / Contract.LayerPanel;

    /// <summary>Gets the outputs, filled up to a multiple of the virtual lanes.</summary>
    internal int PaddedOutputs => Contract.Padded(Outputs);

    /// <summary>Gets the inputs, filled up to a multiple of the virtual lanes: the distance between two rows in row form.</summary>
    internal int PaddedInputs => Contract.Padded(Inputs);

    /// <summary>Where a panel begins.</summary>
    /// <param name="panel">The panel.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal int PanelOffset(int panel) => panel * Contract.LayerPanel * (HasBias ? Inputs + 1 : Inputs);

    /// <summary>How many outputs a panel has.</summary>
    /// <param name="panel">The panel.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal int PanelOutputs(int panel) => Math.Min(Contract.LayerPanel, Outputs - (panel * Contract.LayerPanel));

    /// <summary>Where a weight stands.</summary>
    /// <param name="output">The output, 0 … N − 1.</param>
    /// <param name="input">The input, 0 … M − 1; M for the bias.</param>
    /// <returns>The index in the block.</returns>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal int IndexOf(int output, int input) => Contract.LayerIndex(IsColumns, Inputs, Outputs, HasBias, output, input);
}
