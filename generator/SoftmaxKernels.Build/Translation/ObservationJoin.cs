using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Onnx;

namespace SoftmaxKernels.Build.Translation;

/// <summary>Several observations side by side, each normalised in the same way, are one.</summary>
internal static class ObservationJoin
{
    /// <summary>Joins observations.</summary>
    /// <param name="context">The node.</param>
    /// <param name="parts">The observations, and what is done with them.</param>
    /// <returns>The joined one, and what is done with it; <see langword="null"/> if they cannot be joined.</returns>
    public static RowChain? Of(NodeContext context, IReadOnlyList<RowChain> parts)
    {
        List<List<RowChain>> links = [.. parts.Select(part => part.Back().Reverse().ToList())];
        context.Charge(64L * links.Sum(own => own.Count));
        RowChain[] starts = [.. parts.Zip(links, (part, own) => own.Count == 0 ? part : own[0].Previous!)];
        OnnxValueInfo[] inputs = [.. starts.SelectMany(start => start.Inputs)];
        long width = starts.Sum(start => (long)start.Width);
        if (inputs.Select(input => input.Name).Distinct().Count() < inputs.Length
            || starts.Any(start => start.Batch != starts[0].Batch)
            || links.Any(own => own.Count != links[0].Count)
            || width > Contract.LargestLayerSize)
        {
            return null;
        }

        context.Charge(width * (links[0].Count + 1L));
        RowChain joined = RowChain.Start(inputs, starts[0].Batch, (int)width);
        for (int i = 0; i < links[0].Count; i++)
        {
            if (Join(context, starts, [.. links.Select(own => own[i].Step!)]) is not { } step)
            {
                return null;
            }

            joined = joined.Append(step, [.. links.SelectMany(own => own[i].Nodes)]);
        }

        context.Note($"the inputs {string.Join(", ", starts.Select(start => $"{start.InputNames} ({start.Width})"))} are one row");
        return joined;
    }

    private static NetworkStep? Join(NodeContext context, RowChain[] starts, IReadOnlyList<NetworkStep> steps) => steps[0] switch
    {
        ConstantStep first when steps.All(step => step is ConstantStep constant && constant.Operation == first.Operation) =>
            new ConstantStep(first.Operation, [.. steps.SelectMany((step, i) => RowBroadcast.Filled(context, ((ConstantStep)step).Values, starts[i].Width))]),
        ClipStep or ActivationStep { Activation: not StepActivation.Softmax } when steps.All(step => step == steps[0]) => steps[0],
        _ => null,
    };
}
