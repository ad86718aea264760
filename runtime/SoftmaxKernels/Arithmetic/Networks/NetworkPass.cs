using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The way of some rows through all steps of a network, and back. Arguments have been checked.</summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class NetworkPass<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>What the last step leaves of one row: outputs, or logits where a softmax follows. It has no parts of a batch to find.</summary>
    /// <param name="network">The network.</param>
    /// <param name="parameters">Its block of parameters.</param>
    /// <param name="inputs">The inputs of the row.</param>
    /// <param name="destination">As many floats as there are outputs.</param>
    /// <param name="workspace">Room for two rows of the widest step.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void RunRow(
        NetworkShape network, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination, Span<float> workspace)
    {
        ReadOnlySpan<NetworkStep> steps = network.Steps;
        Span<float> second = workspace.Slice(network.Widest);
        for (int i = 0; i < steps.Length; i++)
        {
            ref readonly LayerShape shape = ref steps[i].Shape;
            Span<float> outputs = i == steps.Length - 1 ? destination : ((i & 1) == 0 ? workspace : second).Slice(0, shape.Outputs);
            if (steps[i].Kind == NetworkStepKind.Layer)
            {
                LayerLoops<TArithmetic>.Apply(shape, parameters, inputs, outputs);
                parameters = parameters.Slice(shape.ParameterCount);
            }
            else
            {
                NetworkSteps<TArithmetic>.ApplyMap(steps[i], inputs, outputs);
            }

            inputs = outputs;
        }
    }

    /// <summary>What the last step leaves: outputs, or logits where a softmax follows.</summary>
    /// <param name="network">The network.</param>
    /// <param name="parameters">Its block of parameters.</param>
    /// <param name="inputs">Rows of inputs.</param>
    /// <param name="rows">The number of rows, 1 or more.</param>
    /// <param name="destination">As many floats as the rows have outputs.</param>
    /// <param name="workspace">Room for twice the rows of the widest step.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Run(
        NetworkShape network, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int rows, Span<float> destination, Span<float> workspace)
    {
        if (rows == 1)
        {
            RunRow(network, parameters, inputs, destination, workspace);
            return;
        }

        ReadOnlySpan<NetworkStep> steps = network.Steps;
        int half = rows * network.Widest;
        ReadOnlySpan<float> current = inputs;
        for (int i = 0; i < steps.Length; i++)
        {
            Span<float> next = i == steps.Length - 1 ? destination : workspace.Slice((i & 1) * half, rows * steps[i].Shape.Outputs);
            NetworkSteps<TArithmetic>.Apply(steps[i], network.PartOfStep(i, parameters), current, rows, next);
            current = next;
        }
    }

    /// <summary>What all steps leave, one step behind the other, the last one last.</summary>
    /// <param name="network">The network.</param>
    /// <param name="parameters">Its block of parameters.</param>
    /// <param name="inputs">Rows of inputs.</param>
    /// <param name="rows">The number of rows, 1 or more.</param>
    /// <param name="record">Room for what all steps leave.</param>
    /// <returns>What the last one leaves.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static Span<float> Record(
        NetworkShape network, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int rows, Span<float> record)
    {
        ReadOnlySpan<NetworkStep> steps = network.Steps;
        ReadOnlySpan<float> current = inputs;
        Span<float> next = default;
        for (int i = 0; i < steps.Length; i++)
        {
            next = record.Slice(0, rows * steps[i].Shape.Outputs);
            NetworkSteps<TArithmetic>.Apply(steps[i], network.PartOfStep(i, parameters), current, rows, next);
            record = record.Slice(next.Length);
            current = next;
        }

        return next;
    }

    /// <summary>Adds the gradients of all layers for some rows, and writes those with respect to the inputs.</summary>
    /// <param name="network">The network.</param>
    /// <param name="parameters">Its block of parameters.</param>
    /// <param name="inputs">Rows of inputs.</param>
    /// <param name="rows">The number of rows, 1 or more.</param>
    /// <param name="record">What all steps left.</param>
    /// <param name="halves">Twice the rows of the widest step; the first half holds the gradients with respect to what the last step left.</param>
    /// <param name="gradients">A block to which the gradients are added.</param>
    /// <param name="inputGradients">Room for the gradients with respect to the inputs; empty if they are not wanted.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Reverse(
        NetworkShape network,
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        int rows,
        ReadOnlySpan<float> record,
        Span<float> halves,
        Span<float> gradients,
        Span<float> inputGradients)
    {
        ReadOnlySpan<NetworkStep> steps = network.Steps;
        int half = rows * network.Widest;
        int end = rows * network.Recorded;
        int firstWanted = inputGradients.IsEmpty ? network.FirstLayer : 0;
        Span<float> upstream = halves.Slice(0, rows * network.Outputs);
        for (int i = steps.Length - 1, other = half; i >= firstWanted; i--, other = half - other)
        {
            int start = end - (rows * steps[i].Shape.Outputs);
            int length = rows * steps[i].Shape.Inputs;
            Span<float> before = i == 0 ? inputGradients
                : i == firstWanted ? default
                : halves.Slice(other, length);
            NetworkSteps<TArithmetic>.Reverse(
                steps[i],
                network.PartOfStep(i, parameters),
                i == 0 ? inputs : record.Slice(start - length, length),
                record.Slice(start, end - start),
                upstream,
                network.PartOfStep(i, gradients),
                before);
            upstream = before;
            end = start;
        }
    }

    /// <summary>The probabilities of each head of each row, in place.</summary>
    /// <param name="network">The network.</param>
    /// <param name="z">Rows of logits.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(NetworkShape network, Span<float> z)
    {
        // One row of one head.
        if (z.Length == network.Heads[0])
        {
            RowLoops<TArithmetic>.Softmax(z, z);
            return;
        }

        while (!z.IsEmpty)
        {
            foreach (int classes in network.Heads)
            {
                Span<float> head = z.Slice(0, classes);
                RowLoops<TArithmetic>.Softmax(head, head);
                z = z.Slice(classes);
            }
        }
    }

    /// <summary>The gradients with respect to the logits of each head of each row.</summary>
    /// <param name="network">The network.</param>
    /// <param name="probabilities">The rows of probabilities, which become the gradients.</param>
    /// <param name="upstream">The gradients with respect to the probabilities.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxGradient(NetworkShape network, Span<float> probabilities, ReadOnlySpan<float> upstream)
    {
        while (!probabilities.IsEmpty)
        {
            foreach (int classes in network.Heads)
            {
                Span<float> head = probabilities.Slice(0, classes);
                RowLoops<TArithmetic>.SoftmaxGradient(head, upstream.Slice(0, classes), head);
                probabilities = probabilities.Slice(classes);
                upstream = upstream.Slice(classes);
            }
        }
    }
}
