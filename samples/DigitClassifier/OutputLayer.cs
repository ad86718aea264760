using SoftmaxKernels;

namespace DigitClassifier;

/// <summary>The output layer: the probabilities of the ten digits, softmax(W a + b), from what the hidden layer says.</summary>
[LayerKernel(
    Inputs = HiddenLayer.Units,
    Outputs = Digits.ClassCount,
    Activation = LayerActivation.Softmax,
    Methods = LayerMethods.CrossEntropy | LayerMethods.Predict | LayerMethods.Batch,
    Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class OutputLayer;
