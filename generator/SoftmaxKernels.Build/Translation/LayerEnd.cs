using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Onnx;

namespace SoftmaxKernels.Build.Translation;

/// <summary>A value that comes right out of a layer.</summary>
/// <param name="Trunk">The value that the layer is applied to.</param>
/// <param name="Layer">The layer, with its biases and its activation.</param>
/// <param name="Nodes">The nodes that it comes from.</param>
internal sealed record LayerEnd(RowChain Trunk, LayerStep Layer, IReadOnlyList<OnnxNode> Nodes)
{
    // A product, its biases, its activation.
    private const int MostSteps = 3;

    /// <summary>The layer that a value comes out of.</summary>
    /// <param name="chain">How the value is computed.</param>
    /// <returns>The layer, or <see langword="null"/> if the value comes of anything else.</returns>
    public static LayerEnd? Of(RowChain chain)
    {
        List<RowChain> back = [.. chain.Back().Take(MostSteps)];
        List<RowChain> links = back.GetRange(0, back.FindIndex(link => link.Step is LayerStep) + 1);
        links.Reverse();
        return StepFuser.Fuse(links.Select(link => link.Step!)) is [LayerStep layer]
            ? new LayerEnd(links[0].Previous!, layer, [.. links.SelectMany(link => link.Nodes)])
            : null;
    }
}
