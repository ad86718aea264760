using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>The losses of a network that ends in a softmax.</content>
public static partial class SizedNetwork<TArithmetic>
{
    /// <inheritdoc cref="GenericNetwork.CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, int)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label, NetworkShape network)
    {
        RequireLabelOfRow(network, inputs, label);
        return CrossEntropyBatch(parameters, inputs, stackalloc int[] { label }, network);
    }

    /// <inheritdoc cref="GenericNetwork.CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, NetworkShape network)
    {
        KernelArguments.RequireLength(inputs.Length, network.Inputs, nameof(inputs));
        return CrossEntropyBatch(parameters, inputs, targets, network);
    }

    /// <inheritdoc cref="GenericNetwork.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{int})"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, NetworkShape network)
    {
        int rows = RequireLosses(network, parameters, inputs);
        NetworkArguments.RequireLabels(network, labels, rows);
        using NetworkBlocks blocks = new(network, rows, stackalloc float[NetworkBlocks.OnStack], isRecorded: false);
        double total = 0.0;
        for (int row = 0; row < rows; row += blocks.Rows)
        {
            int count = Math.Min(blocks.Rows, rows - row);
            ReadOnlySpan<float> logits = LogitsOf(network, parameters, inputs, blocks, row, count);
            for (int i = 0; i < count; i++)
            {
                foreach (int classes in network.Heads)
                {
                    total += RowLoops<TArithmetic>.CrossEntropy(logits.Slice(0, classes), labels[0]);
                    labels = labels.Slice(1);
                    logits = logits.Slice(classes);
                }
            }
        }

        return RowStatistics.Mean(total, rows);
    }

    /// <inheritdoc cref="GenericNetwork.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, NetworkShape network)
    {
        int rows = RequireLosses(network, parameters, inputs);
        KernelArguments.RequireLength(targets.Length, LayerArguments.LengthOfRows(rows, network.Outputs), nameof(targets));
        using NetworkBlocks blocks = new(network, rows, stackalloc float[NetworkBlocks.OnStack], isRecorded: false);
        double total = 0.0;
        for (int row = 0; row < rows; row += blocks.Rows)
        {
            int count = Math.Min(blocks.Rows, rows - row);
            ReadOnlySpan<float> logits = LogitsOf(network, parameters, inputs, blocks, row, count);
            for (int i = 0; i < count; i++)
            {
                foreach (int classes in network.Heads)
                {
                    total += RowLoops<TArithmetic>.CrossEntropy(logits.Slice(0, classes), targets.Slice(0, classes));
                    targets = targets.Slice(classes);
                    logits = logits.Slice(classes);
                }
            }
        }

        return RowStatistics.Mean(total, rows);
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int RequireLosses(NetworkShape network, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs)
    {
        NetworkArguments.RequireSoftmax(network);
        NetworkArguments.RequireBlock(network, parameters.Length);
        return KernelArguments.RequireRows(inputs.Length, network.Inputs, nameof(inputs));
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void RequireLabelOfRow(NetworkShape network, ReadOnlySpan<float> inputs, int label)
    {
        NetworkArguments.RequireSoftmax(network);
        NetworkArguments.RequireOneHead(network);
        KernelArguments.RequireLength(inputs.Length, network.Inputs, nameof(inputs));
        KernelArguments.RequireLabel(label, network.Outputs);
    }
}
