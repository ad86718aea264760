using System;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>The values of the runtime's <c>KernelMethods</c>, which the generator knows only as numbers in an attribute.</summary>
[Flags]
internal enum MethodFamilies
{
    None = 0,
    Softmax = 1 << 0,
    LogSoftmax = 1 << 1,
    ArgMax = 1 << 2,
    Sample = 1 << 3,
    Tanh = 1 << 4,
    CrossEntropy = 1 << 5,
    SoftmaxGradient = 1 << 6,
    Batch = 1 << 7,
    Pointers = 1 << 8,
    Activations = 1 << 9,
    All = Softmax | LogSoftmax | ArgMax | Sample | Tanh | CrossEntropy | SoftmaxGradient | Batch,
}
