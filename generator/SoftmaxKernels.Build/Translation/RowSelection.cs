using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Networks;

namespace SoftmaxKernels.Build.Translation;

/// <summary>Some elements of a row: those outputs of the layer that makes them.</summary>
internal static class RowSelection
{
    /// <summary>Selects elements.</summary>
    /// <param name="context">The node.</param>
    /// <param name="row">The row.</param>
    /// <param name="indices">Which of its elements, in their order.</param>
    /// <returns>How they are computed.</returns>
    public static RowChain Of(NodeContext context, RowValue row, IReadOnlyList<int> indices)
    {
        if (indices.Count == 0)
        {
            throw context.BadShape("it takes no elements");
        }

        if (indices.Count == row.Chain.Width && indices.Select((index, i) => index == i).All(same => same))
        {
            return row.Chain;
        }

        // What is done with each element after the layer is done with the selected ones.
        Stack<RowChain> after = new();
        RowChain chain = row.Chain;
        for (; chain.Step is not LayerStep; chain = chain.Previous!)
        {
            if (chain.Step is null or ActivationStep { Activation: StepActivation.Softmax })
            {
                throw context.Form(chain.Step is null ? "it takes elements out of the observation" : "it takes elements out of probabilities");
            }

            after.Push(chain);
        }

        LayerStep layer = (LayerStep)chain.Step!;
        if (layer.Activation == StepActivation.Softmax)
        {
            throw context.Form("it takes elements out of probabilities");
        }

        // Each selection has links of its own.
        context.Charge(64L * after.Count);
        LayerLimits.Check($"The node '{context.Node.Name}' ({context.Node.Operator})", layer.Inputs, indices.Count);
        context.Charge((layer.Inputs + 1L) * indices.Count);
        context.Note($"takes {indices.Count} of the {layer.Outputs} outputs of a layer");
        RowChain selected = chain.Previous!.Append(
            layer with
            {
                Outputs = indices.Count,
                Weights = [.. indices.SelectMany(index => Enumerable.Range(index * layer.Inputs, layer.Inputs).Select(i => layer.Weights[i]))],
                Biases = layer.Biases is { } biases ? [.. indices.Select(index => biases[index])] : null,
            },
            chain.Nodes);
        foreach (RowChain link in after)
        {
            context.Charge(indices.Count);
            selected = selected.Append(
                link.Step is ConstantStep { Values: { Length: > 1 } values } constant ? constant with { Values = [.. indices.Select(index => values[index])] } : link.Step!,
                link.Nodes);
        }

        return selected;
    }
}
