namespace SoftmaxKernels;

/// <summary>The function that a layer applies to z = W a + b.</summary>
public enum LayerActivation
{
    /// <summary>None: y = z.</summary>
    None,

    /// <summary>y = tanh z.</summary>
    Tanh,

    /// <summary>y = max(z, 0).</summary>
    Relu,

    /// <summary>y = z above 0, slope · z otherwise.</summary>
    LeakyRelu,

    /// <summary>y = 1 / (1 + e^−z).</summary>
    Sigmoid,

    /// <summary>y = z / (1 + e^−z), also known as swish.</summary>
    Silu,

    /// <summary>y = softmax z over all outputs: a classifier, which has losses, predictions and samples too.</summary>
    Softmax,

    /// <summary>y = z above 0, e^z − 1 otherwise: ELU with α = 1.</summary>
    Elu,
}
