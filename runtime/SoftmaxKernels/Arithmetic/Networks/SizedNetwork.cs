using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// The methods of a network whose shape is an argument: what generated networks and <see cref="GenericNetwork"/> call. They check
/// their arguments.
/// </summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class SizedNetwork<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <inheritdoc cref="GenericNetwork.Forward"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination, NetworkShape network)
    {
        NetworkArguments.RequireBlock(network, parameters.Length);
        KernelArguments.RequireLength(inputs.Length, network.Inputs, nameof(inputs));
        KernelArguments.RequireRoom(destination.Length, network.Outputs);
        LayerArguments.RequireApart(parameters, destination);
        LayerArguments.RequireApart(inputs, destination);
        if (!network.IsNarrow)
        {
            ForwardBatch(parameters, inputs, destination, network);
            return;
        }

        Span<float> outputs = destination.Slice(0, network.Outputs);
        NetworkPass<TArithmetic>.RunRow(network, parameters, inputs, outputs, stackalloc float[NetworkShape.FloatsOfNarrow]);
        if (network.HasSoftmax)
        {
            NetworkPass<TArithmetic>.Softmax(network, outputs);
        }
    }

    /// <inheritdoc cref="GenericNetwork.ForwardBatch"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static void ForwardBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination, NetworkShape network)
    {
        NetworkArguments.RequireBlock(network, parameters.Length);
        int rows = KernelArguments.RequireRows(inputs.Length, network.Inputs, nameof(inputs));
        LayerArguments.RequireRoomForRows(destination.Length, rows, network.Outputs);
        LayerArguments.RequireApart(parameters, destination);
        LayerArguments.RequireApart(inputs, destination);
        using NetworkBlocks blocks = new(network, rows, stackalloc float[NetworkBlocks.OnStack], isRecorded: false);
        for (int row = 0; row < rows; row += blocks.Rows)
        {
            int count = Math.Min(blocks.Rows, rows - row);
            Span<float> outputs = destination.Slice(row * network.Outputs, count * network.Outputs);
            NetworkPass<TArithmetic>.Run(network, parameters, InputsOf(network, inputs, row, count), count, outputs, blocks.Halves);
            if (network.HasSoftmax)
            {
                NetworkPass<TArithmetic>.Softmax(network, outputs);
            }
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static ReadOnlySpan<float> InputsOf(NetworkShape network, ReadOnlySpan<float> inputs, int row, int count) =>
        inputs.Slice(row * network.Inputs, count * network.Inputs);

    /// <summary>The logits of the next rows, where a block begins.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static Span<float> LogitsOf(
        NetworkShape network, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, NetworkBlocks blocks, int row, int count)
    {
        Span<float> logits = blocks.Record.Slice(0, count * network.Outputs);
        NetworkPass<TArithmetic>.Run(network, parameters, InputsOf(network, inputs, row, count), count, logits, blocks.Halves);
        return logits;
    }
}
