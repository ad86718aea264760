namespace SoftmaxKernels;

/// <summary>What becomes of the losses of the rows of a batch. PyTorch and ONNX call it <c>reduction</c>.</summary>
public enum LossReduction
{
    /// <summary>Their sum, divided by the number of rows, or by the weights of those that count. The default.</summary>
    Mean = 0,

    /// <summary>Their sum.</summary>
    Sum = 1,

    /// <summary>Each stays for itself: no sum is returned, and the gradient of each row is that of its own loss.</summary>
    None = 2,
}
