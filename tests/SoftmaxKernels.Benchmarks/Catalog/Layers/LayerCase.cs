namespace SoftmaxKernels.Benchmarks.Catalog.Layers;

/// <summary>A layer that is measured.</summary>
/// <param name="Inputs">The number of inputs M.</param>
/// <param name="Outputs">The number of outputs N.</param>
/// <param name="Activation">Tanh, or softmax for the last layer of a classifier.</param>
internal sealed record LayerCase(int Inputs, int Outputs, LayerActivation Activation)
{
    /// <summary>What options and tables call the layer.</summary>
    public string Name => $"{Inputs}x{Outputs}";

    public bool IsClassifier => Activation == LayerActivation.Softmax;

    public int WeightCount => Inputs * Outputs;
}
