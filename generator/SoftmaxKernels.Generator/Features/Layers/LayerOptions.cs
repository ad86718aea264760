namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>The arguments of the attribute.</summary>
/// <param name="Inputs">The number of inputs.</param>
/// <param name="Outputs">The number of outputs.</param>
/// <param name="Activation">The activation.</param>
/// <param name="Slope">The slope of the leaky rectifier below 0.</param>
/// <param name="HasBias">Whether there are biases.</param>
/// <param name="Families">The method families.</param>
/// <param name="Reproducible">Whether the arithmetic is <c>Reproducible</c> rather than <c>Fastest</c>.</param>
internal readonly record struct LayerOptions(
    int Inputs, int Outputs, LayerActivation Activation, float Slope, bool HasBias, LayerFamilies Families, bool Reproducible)
{
    /// <summary>Gets the number of floats in a block of parameters.</summary>
    public int ParameterCount => Contract.LayerParameterCount(Inputs, Outputs, HasBias);

    /// <summary>Gets the elements of its methods' arguments.</summary>
    public ElementCounts Counts => new(Inputs, Outputs, ParameterCount, Inputs * Outputs, HasBias ? Outputs : 0, Heads: 1);
}
