using System.Runtime.CompilerServices;

namespace SoftmaxKernels;

/// <summary>
/// What the runtime library and the generator must agree on: this file is compiled into both. The numbers are part of the contract
/// of runtime/docs/NUMERICS.md.
/// </summary>
internal static class Contract
{
    /// <summary>Sums are added up in 16 virtual lanes …</summary>
    public const int VirtualLanes = 16;

    /// <summary>… over chunks of four blocks.</summary>
    public const int Chunk = 4 * VirtualLanes;

    /// <summary>Up to this many terms softmax divides each by their sum; beyond, it multiplies by the reciprocal.</summary>
    public const int LargestDivided = 24;

    /// <summary>Up to this many terms softmax sums in float lanes; beyond, in double lanes.</summary>
    public const int LargestFloatSum = 64;

    /// <summary>The largest number of classes of a generated kernel.</summary>
    public const int LargestSize = 1 << 20;

    /// <summary>Up to this many classes a preparation calls what writes a number for each pair of them: 1 MiB.</summary>
    public const int LargestPreparedJacobian = 512;

    /// <summary>The largest number of classes whose square is the length of a span.</summary>
    public const int LargestJacobianSize = 46340;

    /// <summary>The largest number of inputs or outputs of a layer.</summary>
    public const int LargestLayerSize = 1 << 16;

    /// <summary>The largest number of weights of a layer.</summary>
    public const int LargestLayerWeights = 1 << 24;

    /// <summary>The largest number of layers of a network.</summary>
    public const int LargestLayerCount = 64;

    /// <summary>The largest number of steps of a network: its layers, and what is done between them.</summary>
    public const int LargestStepCount = 256;

    /// <summary>The largest number of floats of a network's block of parameters: 1 GiB.</summary>
    public const int LargestParameterCount = 1 << 28;

    /// <summary>So many rows of a batch at most are taken at a time where their gradients are added.</summary>
    public const int LayerRows = 32;

    /// <summary>The outputs of a panel: weights in column form stand in panels, each of which is read from beginning to end.</summary>
    public const int LayerPanel = 64;

    /// <summary>Up to this many lanes a combination of rows is added up in four chains; beyond, in two.</summary>
    public const int LargestOfFourChains = 32;

    /// <summary>Fills a number of floats up to a multiple of the virtual lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Padded(int length) => (length + VirtualLanes - 1) & -VirtualLanes;

    /// <summary>
    /// Whether the weights of a layer stand in column form: where its outputs are whole panels, which are then read as one stream,
    /// without padding; else where that takes fewer steps, counted for registers of 16 floats. In column form each input is
    /// multiplied with a register of weights for every 16 outputs, and must be spread over a register first; in row form each output
    /// takes a register for every 16 inputs, and four more steps to add up its lanes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsColumnLayer(int inputs, int outputs) =>
        outputs % LayerPanel == 0
        || (long)inputs * ((Padded(outputs) / VirtualLanes) + 1) <= (long)outputs * ((Padded(inputs) / VirtualLanes) + 4);

    /// <summary>The floats of a layer's block of parameters: rows of weights, and the biases.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LayerParameterCount(int inputs, int outputs, bool hasBias) =>
        (IsColumnLayer(inputs, outputs) ? inputs * Padded(outputs) : outputs * Padded(inputs)) + (hasBias ? Padded(outputs) : 0);

    /// <summary>Where a weight stands in a layer's block of parameters.</summary>
    /// <param name="isColumns">Whether the block is in column form.</param>
    /// <param name="inputs">The number of inputs M.</param>
    /// <param name="outputs">The number of outputs N.</param>
    /// <param name="hasBias">Whether there are biases.</param>
    /// <param name="output">The output, 0 … N − 1.</param>
    /// <param name="input">The input, 0 … M − 1; M for the bias.</param>
    /// <returns>The index in the block.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LayerIndex(bool isColumns, int inputs, int outputs, bool hasBias, int output, int input)
    {
        if (!isColumns)
        {
            return input == inputs ? (outputs * Padded(inputs)) + output : (output * Padded(inputs)) + input;
        }

        int first = output & -LayerPanel;
        int width = outputs - first < LayerPanel ? Padded(outputs - first) : LayerPanel;
        return (first * (hasBias ? inputs + 1 : inputs)) + (input * width) + (output - first);
    }
}
