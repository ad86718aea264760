using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>The gradients of the losses of a network that ends in a softmax.</content>
public static partial class SizedNetwork<TArithmetic>
{
    /// <inheritdoc cref="GenericNetwork.CrossEntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float}, float)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        int label,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale,
        NetworkShape network)
    {
        RequireLabelOfRow(network, inputs, label);
        return CrossEntropyGradientBatch(
            parameters, inputs, hasMask: false, default, stackalloc int[] { label }, hasScales: false, stackalloc float[] { scale }, gradients, inputGradients, network);
    }

    /// <inheritdoc cref="GenericNetwork.CrossEntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{float}, Span{float}, float)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<bool> allowed,
        int label,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale,
        NetworkShape network)
    {
        RequireLabelOfRow(network, inputs, label);
        return CrossEntropyGradientBatch(
            parameters, inputs, hasMask: true, allowed, stackalloc int[] { label }, hasScales: false, stackalloc float[] { scale }, gradients, inputGradients, network);
    }

    /// <inheritdoc cref="GenericNetwork.CrossEntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> targets,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale,
        NetworkShape network)
    {
        KernelArguments.RequireLength(inputs.Length, network.Inputs, nameof(inputs));
        return CrossEntropyGradientBatch(parameters, inputs, targets, gradients, inputGradients, scale, network);
    }

    /// <inheritdoc cref="GenericNetwork.CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float}, Span{float}, float)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<int> labels,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale,
        NetworkShape network) => CrossEntropyGradientBatch(
            parameters, inputs, hasMask: false, default, labels, hasScales: false, stackalloc float[] { scale }, gradients, inputGradients, network);

    /// <inheritdoc cref="GenericNetwork.CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{int}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<int> labels,
        ReadOnlySpan<float> scales,
        Span<float> gradients,
        Span<float> inputGradients,
        NetworkShape network) => CrossEntropyGradientBatch(
            parameters, inputs, hasMask: true, allowed, labels, hasScales: true, scales, gradients, inputGradients, network);

    /// <inheritdoc cref="GenericNetwork.CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> targets,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale,
        NetworkShape network)
    {
        NetworkArguments.RequireSoftmax(network);
        int rows = RequireGradients(network, parameters, inputs, gradients, inputGradients);
        KernelArguments.RequireLength(targets.Length, LayerArguments.LengthOfRows(rows, network.Outputs), nameof(targets));
        LayerArguments.RequireApart(targets, gradients, nameof(gradients));
        LayerArguments.RequireApart(targets, inputGradients, nameof(inputGradients));
        using NetworkBlocks blocks = new(network, rows, stackalloc float[NetworkBlocks.OnStack], isRecorded: true);
        double total = 0.0;
        for (int row = 0; row < rows; row += blocks.Rows)
        {
            int count = Math.Min(blocks.Rows, rows - row);
            ReadOnlySpan<float> logits = NetworkPass<TArithmetic>.Record(
                network, parameters, InputsOf(network, inputs, row, count), count, blocks.Record);
            Span<float> deltas = blocks.Halves;
            for (int i = 0; i < count; i++)
            {
                foreach (int classes in network.Heads)
                {
                    total += RowLoops<TArithmetic>.CrossEntropyGradient(
                        logits.Slice(0, classes), targets.Slice(0, classes), deltas.Slice(0, classes), scale);
                    logits = logits.Slice(classes);
                    targets = targets.Slice(classes);
                    deltas = deltas.Slice(classes);
                }
            }

            Reverse(network, parameters, inputs, blocks, row, count, gradients, inputGradients);
        }

        return RowStatistics.Mean(total, rows);
    }

    /// <summary>The gradients for labels, with one scale for each row or for all.</summary>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        bool hasMask,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<int> labels,
        bool hasScales,
        ReadOnlySpan<float> scales,
        Span<float> gradients,
        Span<float> inputGradients,
        NetworkShape network)
    {
        NetworkArguments.RequireSoftmax(network);
        int rows = RequireGradients(network, parameters, inputs, gradients, inputGradients);
        KernelArguments.RequireLength(scales.Length, hasScales ? rows : 1, nameof(scales));
        NetworkArguments.RequireLabels(network, labels, rows, mayBeNone: hasMask);
        KernelArguments.RequireApart(labels, gradients, nameof(gradients));
        KernelArguments.RequireApart(labels, inputGradients, nameof(inputGradients));
        LayerArguments.RequireApart(scales, gradients, nameof(gradients));
        LayerArguments.RequireApart(scales, inputGradients, nameof(inputGradients));
        if (hasMask)
        {
            NetworkArguments.RequireMask(network, allowed, rows);
            KernelArguments.RequireApart(allowed, gradients, nameof(gradients));
            KernelArguments.RequireApart(allowed, inputGradients, nameof(inputGradients));
        }

        using NetworkBlocks blocks = new(network, rows, stackalloc float[NetworkBlocks.OnStack], isRecorded: true);
        double total = 0.0;
        for (int row = 0; row < rows; row += blocks.Rows)
        {
            int count = Math.Min(blocks.Rows, rows - row);
            ReadOnlySpan<float> logits = NetworkPass<TArithmetic>.Record(
                network, parameters, InputsOf(network, inputs, row, count), count, blocks.Record);

            // In a place of their own: the way back may need what the last step left.
            Span<float> deltas = blocks.Halves.Slice(0, logits.Length);
            logits.CopyTo(deltas);
            if (hasMask)
            {
                RowMasks.Apply(allowed, row * network.Outputs, deltas);
            }

            for (int i = 0; i < count; i++)
            {
                float scale = scales[hasScales ? row + i : 0];
                foreach (int classes in network.Heads)
                {
                    Span<float> head = deltas.Slice(0, classes);
                    if (labels[0] < 0)
                    {
                        // No class was chosen, so there is nothing to learn from.
                        head.Clear();
                    }
                    else
                    {
                        total += RowLoops<TArithmetic>.CrossEntropyGradient(head, labels[0], head, scale);
                    }

                    labels = labels.Slice(1);
                    deltas = deltas.Slice(classes);
                }
            }

            Reverse(network, parameters, inputs, blocks, row, count, gradients, inputGradients);
        }

        return RowStatistics.Mean(total, rows);
    }
}
