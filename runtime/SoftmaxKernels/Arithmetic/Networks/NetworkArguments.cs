using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The argument checks of networks. They come before anything is written.</summary>
internal static class NetworkArguments
{
    /// <summary>Requires the sizes and activations that a network can have.</summary>
    /// <param name="sizes">The number of inputs, then that of outputs of each layer.</param>
    /// <param name="hidden">The activation of all layers but the last.</param>
    /// <param name="output">The activation of the last layer.</param>
    /// <param name="slope">The slope below 0.</param>
    /// <exception cref="ArgumentException">There are too few or too many sizes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of the arguments is out of its range.</exception>
    public static void RequireSizes(ReadOnlySpan<int> sizes, LayerActivation hidden, LayerActivation output, float slope)
    {
        if (sizes.Length is < 2 or > Contract.LargestLayerCount + 1)
        {
            throw new ArgumentException(
                $"A network has the number of its inputs and those of the outputs of 1 to {Contract.LargestLayerCount} layers, and this has {sizes.Length} numbers.",
                nameof(sizes));
        }

        foreach (int size in sizes)
        {
            if (size is < 1 or > Contract.LargestLayerSize)
            {
                throw new ArgumentOutOfRangeException(nameof(sizes), size, $"Each size must be from 1 to {Contract.LargestLayerSize}.");
            }
        }

        long parameters = 0;
        for (int layer = 1; layer < sizes.Length; layer++)
        {
            long weights = (long)sizes[layer - 1] * sizes[layer];
            if (weights > Contract.LargestLayerWeights)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(sizes), weights, $"The number of weights of a layer must be at most {Contract.LargestLayerWeights}.");
            }

            parameters += Contract.LayerParameterCount(sizes[layer - 1], sizes[layer], hasBias: true);
        }

        if (parameters > Contract.LargestParameterCount)
        {
            throw new ArgumentOutOfRangeException(
                nameof(sizes), parameters, $"The number of parameters must be at most {Contract.LargestParameterCount}.");
        }

        LayerArguments.RequireActivation(hidden, nameof(hidden));
        LayerArguments.RequireActivation(output, nameof(output));
        LayerArguments.RequireSlope(slope);
    }

    /// <summary>Requires heads that a network can have.</summary>
    /// <param name="heads">The classes of each head; none for a single one.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="output">The activation of the last layer.</param>
    /// <exception cref="ArgumentException">The heads do not fit the outputs.</exception>
    public static void RequireHeads(ReadOnlySpan<int> heads, int outputs, LayerActivation output)
    {
        if (heads.IsEmpty)
        {
            return;
        }

        long sum = 0;
        foreach (int classes in heads)
        {
            if (classes < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(heads), classes, "A head must have at least one class.");
            }

            sum += classes;
        }

        if (sum != outputs)
        {
            throw new ArgumentException($"The classes of all heads are {sum}, and the outputs {outputs}.", nameof(heads));
        }

        if (output is not (LayerActivation.Softmax or LayerActivation.None))
        {
            throw new ArgumentException($"Outputs with the activation {output} are no classes, and have no heads.", nameof(heads));
        }
    }

    /// <summary>Requires the block of parameters of a network, or one of gradients.</summary>
    /// <param name="network">The network.</param>
    /// <param name="length">The length of the block.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentException">The length differs.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireBlock(NetworkShape network, int length, string name = "parameters")
    {
        if (length != network.ParameterCount)
        {
            ThrowBlock(network, length, name);
        }
    }

    /// <summary>Requires a layer of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layer">The index of the layer.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireLayer(NetworkShape network, int layer)
    {
        if ((uint)layer >= (uint)network.LayerCount)
        {
            ThrowLayer(network, layer);
        }
    }

    /// <summary>Requires a network whose outputs are logits or probabilities of classes.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="InvalidOperationException">They are something else.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireClasses(NetworkShape network)
    {
        if (!network.HasClasses)
        {
            ThrowNoClasses();
        }
    }

    /// <summary>Requires a network of one head, whose class is one number.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="InvalidOperationException">There are several.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireOneHead(NetworkShape network)
    {
        if (network.Heads.Length != 1)
        {
            ThrowHeads();
        }
    }

    /// <summary>Requires a network that ends in a softmax, which has losses.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="InvalidOperationException">It ends in something else.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireSoftmax(NetworkShape network)
    {
        if (!network.HasSoftmax)
        {
            ThrowNoSoftmax();
        }
    }

    /// <summary>Requires a mask: one flag for each class of each row, or for each class, the same for all rows.</summary>
    /// <param name="network">The network.</param>
    /// <param name="allowed">The mask.</param>
    /// <param name="rows">The number of rows.</param>
    /// <exception cref="ArgumentException">The length is neither.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void RequireMask(NetworkShape network, ReadOnlySpan<bool> allowed, int rows)
    {
        if (allowed.Length != network.Outputs && allowed.Length != LayerArguments.LengthOfRows(rows, network.Outputs))
        {
            ThrowMask(network, allowed.Length, rows, nameof(allowed));
        }
    }

    /// <summary>Requires labels for all heads of all rows.</summary>
    /// <param name="network">The network.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="mayBeNone">Whether −1 stands for no class: what is drawn where nothing is allowed.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not a class index of its head.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void RequireLabels(NetworkShape network, ReadOnlySpan<int> labels, int rows, bool mayBeNone = false)
    {
        ReadOnlySpan<int> heads = network.Heads;
        KernelArguments.RequireLength(labels.Length, LayerArguments.LengthOfRows(rows, heads.Length), nameof(labels));
        if (heads.Length == 1 && !mayBeNone)
        {
            KernelArguments.RequireLabels(labels, heads[0]);
            return;
        }

        for (int i = 0; i < labels.Length; i++)
        {
            int classes = heads[i % heads.Length];
            if ((uint)labels[i] >= (uint)classes && !(mayBeNone && labels[i] == -1))
            {
                ThrowLabel(labels[i], i, classes, mayBeNone, nameof(labels));
            }
        }
    }

    [DoesNotReturn]
    private static void ThrowBlock(NetworkShape network, int length, string name) => throw new ArgumentException(
        $"The span has {length} elements; the block of a network of {network.Inputs} inputs, {network.LayerCount} layers and {network.Outputs} outputs has exactly {network.ParameterCount}.",
        name);

    [DoesNotReturn]
    private static void ThrowLayer(NetworkShape network, int layer) =>
        throw new ArgumentOutOfRangeException(nameof(layer), layer, $"The layers are 0 to {network.LayerCount - 1}.");

    [DoesNotReturn]
    private static void ThrowLabel(int label, int index, int classes, bool mayBeNone, string name) => throw new ArgumentOutOfRangeException(
        name,
        label,
        $"labels[{index}] is {label}; a label must be a class index of its head, 0 to {classes - 1}{(mayBeNone ? ", or -1 for none" : string.Empty)}.");

    [DoesNotReturn]
    private static void ThrowNoClasses() => throw new InvalidOperationException(
        $"The outputs of this network are no classes; predictions and samples take {nameof(LayerActivation.Softmax)} or {nameof(LayerActivation.None)} as output.");

    [DoesNotReturn]
    private static void ThrowHeads() => throw new InvalidOperationException(
        "This network has several heads, each with a class of its own; the methods for batches take and give one for each, also of one row.");

    [DoesNotReturn]
    private static void ThrowNoSoftmax() => throw new InvalidOperationException(
        $"The outputs of this network are no probabilities; cross-entropies take {nameof(LayerActivation.Softmax)} as output.");

    [DoesNotReturn]
    private static void ThrowMask(NetworkShape network, int length, int rows, string name) => throw new ArgumentException(
        $"The span has {length} elements; a mask has {network.Outputs}, or as many for each of the {rows} rows.", name);
}
