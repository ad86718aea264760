using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>Memory for the logits of some rows and for what leads to them: a batch is worked off so many rows at a time.</summary>
internal ref struct NetworkBlocks
{
    /// <summary>
    /// The floats that a method for batches reserves on its stack: 32 KiB, for 32 rows of hidden layers of 64, but not for all that is
    /// recorded of two of them, which the gradients need.
    /// </summary>
    public const int OnStack = 2 * Workspace.OnStack;

    private readonly NetworkShape _network;
    private Workspace _workspace;

    /// <summary>Initializes a new instance of the <see cref="NetworkBlocks"/> struct.</summary>
    /// <param name="network">The network.</param>
    /// <param name="rows">The rows of the batch.</param>
    /// <param name="stack">What is on the stack.</param>
    /// <param name="isRecorded">Whether what every step leaves is kept, for the way back.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public NetworkBlocks(NetworkShape network, int rows, Span<float> stack, bool isRecorded)
    {
        _network = network;
        Rows = Math.Max(1, Math.Min(Contract.LayerRows, rows));
        _workspace = new Workspace(stack, Rows * ((2 * network.Widest) + (isRecorded ? network.Recorded : network.Outputs)));
    }

    /// <summary>Gets the number of rows.</summary>
    public int Rows { get; }

    /// <summary>Gets room for twice the rows of the widest step.</summary>
    public readonly Span<float> Halves => _workspace.Floats.Slice(0, 2 * Rows * _network.Widest);

    /// <summary>Gets room for the logits, or for what every step leaves.</summary>
    public readonly Span<float> Record => _workspace.Floats.Slice(2 * Rows * _network.Widest);

    /// <summary>Returns what was rented.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public void Dispose() => _workspace.Dispose();
}
