namespace SoftmaxKernels;

/// <summary>How the weights of a layer of M inputs and N outputs are drawn. Biases begin at 0, but for <see cref="Uniform"/>.</summary>
public enum LayerInitializer
{
    /// <summary>Uniform in ±√(6 / (M + N)): Glorot and Bengio 2010, for tanh, sigmoid and softmax.</summary>
    GlorotUniform,

    /// <summary>Normal with standard deviation √(2 / M): He et al. 2015, for rectifiers.</summary>
    HeNormal,

    /// <summary>Weights and biases uniform in ±√(1 / M): what PyTorch's <c>Linear</c> begins with.</summary>
    Uniform,

    /// <summary>Orthonormal rows, or columns where there are more outputs than inputs: Saxe et al. 2014, usual for policies.</summary>
    Orthogonal,
}
