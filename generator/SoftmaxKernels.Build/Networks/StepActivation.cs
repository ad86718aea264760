namespace SoftmaxKernels.Build.Networks;

/// <summary>The functions that follow a layer. Their names in lower case are those of the text.</summary>
internal enum StepActivation
{
    /// <summary>The value itself.</summary>
    None,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>The value, or 0 if it is negative.</summary>
    Relu,

    /// <summary>The value, or a fraction of it if it is negative.</summary>
    LeakyRelu,

    /// <summary>The logistic function.</summary>
    Sigmoid,

    /// <summary>The value times its logistic function.</summary>
    Silu,

    /// <summary>The probabilities of classes.</summary>
    Softmax,

    /// <summary>The value, or its exponential less 1 if it is negative.</summary>
    Elu,
}
