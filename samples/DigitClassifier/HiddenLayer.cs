using SoftmaxKernels;

namespace DigitClassifier;

/// <summary>The hidden layer: y = tanh(W a + b) of the pixels of a digit.</summary>
[LayerKernel(
    Inputs = Digits.FeatureCount,
    Outputs = Units,
    Activation = LayerActivation.Tanh,
    Methods = LayerMethods.Forward | LayerMethods.Backward | LayerMethods.Batch,
    Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class HiddenLayer
{
    // What the output layer's attribute can name: the generator does not see the constants that it writes.
    internal const int Units = 64;
}
