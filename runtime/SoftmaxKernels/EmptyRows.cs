namespace SoftmaxKernels;

/// <summary>What becomes of a row in which no class is allowed, or only such whose logits are −∞.</summary>
public enum EmptyRows
{
    /// <summary>Probabilities, log-probabilities, losses and gradients are NaN, as in PyTorch and ONNX.</summary>
    NaN = 0,

    /// <summary>
    /// Probabilities, losses, entropies and gradients are 0, and all of log-softmax −∞, the logarithm of 0: as JAX has it with <c>where</c>,
    /// and optax and Keras with masks. The log-probability of a label is minus its loss, 0 too, so that the mean of a batch stays finite.
    /// </summary>
    Zero = 1,
}
