using System.Collections.Generic;

namespace SoftmaxKernels.Benchmarks.Catalog.Networks;

/// <summary>A network that is measured; its hidden layers are of tanh.</summary>
/// <param name="Sizes">The number of inputs, then that of outputs of each layer.</param>
/// <param name="Output">None, or softmax for a classifier.</param>
internal sealed record NetworkCase(IReadOnlyList<int> Sizes, LayerActivation Output)
{
    /// <summary>What options and tables call the network.</summary>
    public string Name => string.Join('-', Sizes);

    public int Inputs => Sizes[0];

    public int Outputs => Sizes[^1];

    public int LayerCount => Sizes.Count - 1;

    public bool IsClassifier => Output == LayerActivation.Softmax;
}
