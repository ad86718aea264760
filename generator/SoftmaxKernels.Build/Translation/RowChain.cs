using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Onnx;

namespace SoftmaxKernels.Build.Translation;

/// <summary>How a value is computed from the observation: a list of steps, which several values may have the beginning of in common.</summary>
internal sealed class RowChain
{
    private RowChain(RowChain? previous, NetworkStep? step, OnnxValueInfo input, Dimension batch, int width, IReadOnlyList<OnnxNode> nodes)
    {
        Previous = previous;
        Step = step;
        Input = input;
        Batch = batch;
        Width = width;
        Nodes = nodes;
    }

    /// <summary>Gets what comes before the last step.</summary>
    public RowChain? Previous { get; }

    /// <summary>Gets the last step; <see langword="null"/> for the observation itself.</summary>
    public NetworkStep? Step { get; }

    /// <summary>Gets the input of the graph.</summary>
    public OnnxValueInfo Input { get; }

    /// <summary>Gets the number of rows.</summary>
    public Dimension Batch { get; }

    /// <summary>Gets the length of a row.</summary>
    public int Width { get; }

    /// <summary>Gets the nodes that the last step comes from.</summary>
    public IReadOnlyList<OnnxNode> Nodes { get; }

    /// <summary>The observation.</summary>
    /// <param name="input">The input of the graph.</param>
    /// <param name="batch">The number of rows.</param>
    /// <param name="width">The length of a row.</param>
    public static RowChain Start(OnnxValueInfo input, Dimension batch, int width) => new(previous: null, step: null, input, batch, width, []);

    /// <summary>Goes on with a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="nodes">The nodes that it comes from.</param>
    public RowChain Append(NetworkStep step, params IReadOnlyList<OnnxNode> nodes) =>
        new(this, step, Input, Batch, step.WidthAfter(Width), nodes);

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
