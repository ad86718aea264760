namespace SoftmaxKernels.Arm64;

/// <summary>What one hash is of; the order is that of a kernel's hashes.</summary>
internal enum RowFunction
{
    Softmax,
    TemperedSoftmax,
    LogSoftmax,
    LogSumExp,
    ArgMax,
    Sample,
    LabelGradient,
    TargetsGradient,
    SoftmaxGradient,
    Tanh,
    TanhGradient,
    TanhDerivative,
    Sigmoid,
    SigmoidGradient,
    Silu,
    SiluGradient,
    Relu,
    ReluGradient,
    SoftmaxBatch,
    LabelGradientBatch,
    Count,
}
