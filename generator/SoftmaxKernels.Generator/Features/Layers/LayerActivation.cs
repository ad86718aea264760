namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>The values of the runtime's <c>LayerActivation</c>, which the generator knows only as numbers in an attribute.</summary>
internal enum LayerActivation
{
    None,
    Tanh,
    Relu,
    LeakyRelu,
    Sigmoid,
    Silu,
    Softmax,
    Elu,
}
