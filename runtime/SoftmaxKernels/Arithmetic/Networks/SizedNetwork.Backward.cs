using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>The gradients of a network.</content>
public static partial class SizedNetwork<TArithmetic>
{
    /// <inheritdoc cref="GenericNetwork.Backward"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Backward(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients,
        NetworkShape network)
    {
        KernelArguments.RequireLength(inputs.Length, network.Inputs, nameof(inputs));
        BackwardBatch(parameters, inputs, upstream, gradients, inputGradients, network);
    }

    /// <inheritdoc cref="GenericNetwork.BackwardBatch"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static void BackwardBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients,
        NetworkShape network)
    {
        int rows = RequireGradients(network, parameters, inputs, gradients, inputGradients);
        KernelArguments.RequireLength(upstream.Length, LayerArguments.LengthOfRows(rows, network.Outputs), nameof(upstream));
        LayerArguments.RequireApart(upstream, gradients, nameof(gradients));
        LayerArguments.RequireApart(upstream, inputGradients, nameof(inputGradients));
        using NetworkBlocks blocks = new(network, rows, stackalloc float[NetworkBlocks.OnStack], isRecorded: true);
        for (int row = 0; row < rows; row += blocks.Rows)
        {
            int count = Math.Min(blocks.Rows, rows - row);
            Span<float> outputs = NetworkPass<TArithmetic>.Record(
                network, parameters, InputsOf(network, inputs, row, count), count, blocks.Record);
            ReadOnlySpan<float> ofBlock = upstream.Slice(row * network.Outputs, outputs.Length);
            Span<float> deltas = blocks.Halves.Slice(0, outputs.Length);
            if (network.HasSoftmax)
            {
                outputs.CopyTo(deltas);
                NetworkPass<TArithmetic>.Softmax(network, deltas);
                NetworkPass<TArithmetic>.SoftmaxGradient(network, deltas, ofBlock);
            }
            else
            {
                ofBlock.CopyTo(deltas);
            }

            Reverse(network, parameters, inputs, blocks, row, count, gradients, inputGradients);
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int RequireGradients(
        NetworkShape network, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> gradients, Span<float> inputGradients)
    {
        NetworkArguments.RequireBlock(network, parameters.Length);
        int rows = KernelArguments.RequireRows(inputs.Length, network.Inputs, nameof(inputs));
        NetworkArguments.RequireBlock(network, gradients.Length, nameof(gradients));
        LayerArguments.RequireInputGradients(inputGradients.Length, inputs.Length);
        LayerArguments.RequireApart(parameters, gradients, nameof(gradients));
        LayerArguments.RequireApart(inputs, gradients, nameof(gradients));
        LayerArguments.RequireApart(parameters, inputGradients, nameof(inputGradients));
        LayerArguments.RequireApart(inputs, inputGradients, nameof(inputGradients));
        LayerArguments.RequireApart(gradients, inputGradients, nameof(inputGradients));
        return rows;
    }

    /// <summary>The way back of a block of rows, whose δ stand in the first half.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void Reverse(
        NetworkShape network,
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        NetworkBlocks blocks,
        int row,
        int count,
        Span<float> gradients,
        Span<float> inputGradients) => NetworkPass<TArithmetic>.Reverse(
            network,
            parameters,
            InputsOf(network, inputs, row, count),
            count,
            blocks.Record,
            blocks.Halves,
            gradients,
            inputGradients.IsEmpty ? inputGradients : inputGradients.Slice(row * network.Inputs, count * network.Inputs));
}
