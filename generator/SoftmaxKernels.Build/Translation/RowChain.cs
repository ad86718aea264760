using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Onnx;

namespace SoftmaxKernels.Build.Translation;

/// <summary>How a value is computed from the observation: a list of steps, which several values may have the beginning of in common.</summary>
internal sealed class RowChain
{
    private RowChain(RowChain? previous, NetworkStep? step, IReadOnlyList<OnnxValueInfo> inputs, Dimension batch, int width, IReadOnlyList<OnnxNode> nodes)
    {
        Previous = previous;
        Step = step;
        Inputs = inputs;
        Batch = batch;
        Width = width;
        Nodes = nodes;
    }

    /// <summary>Gets what comes before the last step.</summary>
    public RowChain? Previous { get; }

    /// <summary>Gets the last step; <see langword="null"/> for the observation itself.</summary>
    public NetworkStep? Step { get; }

    /// <summary>Gets the inputs of the graph, side by side: nearly always one.</summary>
    public IReadOnlyList<OnnxValueInfo> Inputs { get; }

    /// <summary>Gets the names of the inputs.</summary>
    public string InputNames => string.Join(", ", Inputs.Select(input => input.Name));

    /// <summary>Gets the number of rows.</summary>
    public Dimension Batch { get; }

    /// <summary>Gets the length of a row.</summary>
    public int Width { get; }

    /// <summary>Gets the nodes that the last step comes from.</summary>
    public IReadOnlyList<OnnxNode> Nodes { get; }

    /// <summary>The observation.</summary>
    /// <param name="inputs">The inputs of the graph.</param>
    /// <param name="batch">The number of rows.</param>
    /// <param name="width">The length of a row.</param>
    public static RowChain Start(IReadOnlyList<OnnxValueInfo> inputs, Dimension batch, int width) => new(previous: null, step: null, inputs, batch, width, []);

    /// <summary>Goes on with a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="nodes">The nodes that it comes from.</param>
    public RowChain Append(NetworkStep step, params IReadOnlyList<OnnxNode> nodes) =>
        new(this, step, Inputs, Batch, step.WidthAfter(Width), nodes);

    /// <summary>The steps from the observation on.</summary>
    public IEnumerable<NetworkStep> Steps() => Back().Select(chain => chain.Step!).Reverse();

    /// <summary>This and what comes before it, the last step first, without the observation.</summary>
    public IEnumerable<RowChain> Back()
    {
        for (RowChain chain = this; chain.Previous is not null; chain = chain.Previous)
        {
            yield return chain;
        }
    }
}
