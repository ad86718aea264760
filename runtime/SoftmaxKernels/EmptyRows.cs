namespace SoftmaxKernels;

/// <summary>What becomes of a row in which no class is allowed, or only such whose logits are −∞.</summary>
public enum EmptyRows
{
    /// <summary>Probabilities, log-probabilities, losses and gradients are NaN, as in PyTorch and ONNX.</summary>
    NaN = 0,

    /// <summary>
    /// Probabilities, losses and gradients are 0, and log-probabilities −∞, the logarithm of 0: as JAX has it with <c>where</c>, and optax
    /// and Keras with masks.
    /// </summary>
    Zero = 1,
}
