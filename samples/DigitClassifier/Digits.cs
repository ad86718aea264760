using SoftmaxKernels;

namespace DigitClassifier;

/// <summary>The ten digits: only the kernels that training and prediction need.</summary>
[SoftmaxKernel(Size = 10, Methods = KernelMethods.CrossEntropy | KernelMethods.ArgMax | KernelMethods.Batch)]
internal static partial class Digits;
