using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// Memory for some rows of outputs, or of gradients with respect to them, each filled up to a multiple of the virtual lanes: a batch
/// is worked off so many rows at a time.
/// </summary>
internal ref struct DeltaBlocks
{
    private readonly int _outputs;
    private Workspace _workspace;

    /// <summary>Initializes a new instance of the <see cref="DeltaBlocks"/> struct.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="stack">What is on the stack.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public DeltaBlocks(in LayerShape shape, Span<float> stack)
    {
        _outputs = shape.Outputs;
        Stride = shape.PaddedOutputs;
        Rows = Math.Min(Contract.LayerRows, Math.Max(1, stack.Length / Stride));
        _workspace = new Workspace(stack, Rows * Stride);
    }

    /// <summary>Gets the number of rows.</summary>
    public int Rows { get; }

    /// <summary>Gets the distance between two rows.</summary>
    public int Stride { get; }

    /// <summary>Gets the floats of all rows.</summary>
    public readonly Span<float> Floats => _workspace.Floats;

    /// <summary>The floats of a row that count.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public readonly Span<float> Row(int row) => Floats.Slice(row * Stride, _outputs);

    /// <summary>Writes the zeros behind the first rows.</summary>
    /// <param name="rows">How many.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public readonly void ClearPadding(int rows)
    {
        if (_outputs != Stride)
        {
            for (int row = 0; row < rows; row++)
            {
                Floats.Slice((row * Stride) + _outputs, Stride - _outputs).Clear();
            }
        }
    }

    /// <summary>Returns what was rented.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public void Dispose() => _workspace.Dispose();
}
