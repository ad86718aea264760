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
    Masks = 1 << 10,
    LossOptions = 1 << 11,
    Losses = 1 << 12,
    BinaryCrossEntropy = 1 << 13,
    Samplers = 1 << 14,
    RandomSources = 1 << 15,
    Strides = 1 << 16,
    Derivatives = 1 << 17,
    All = Softmax | LogSoftmax | ArgMax | Sample | Tanh | CrossEntropy | SoftmaxGradient | Batch,
}
