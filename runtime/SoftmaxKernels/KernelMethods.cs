using System;

namespace SoftmaxKernels;

/// <summary>The method families that <see cref="SoftmaxKernelAttribute"/> can generate.</summary>
[Flags]
public enum KernelMethods
{
    /// <summary>No method: only the <c>Size</c> constant.</summary>
    None = 0,

    /// <summary><c>Softmax</c>, with and without temperature.</summary>
    Softmax = 1 << 0,

    /// <summary><c>LogSoftmax</c> and <c>LogSumExp</c>.</summary>
    LogSoftmax = 1 << 1,

    /// <summary><c>ArgMax</c>, the limit of softmax at temperature 0.</summary>
    ArgMax = 1 << 2,

    /// <summary><c>Sample</c>, with and without temperature.</summary>
    Sample = 1 << 3,

    /// <summary><c>Tanh</c>, <c>TanhGradient</c> and <c>TanhDerivative</c>.</summary>
    Tanh = 1 << 4,

    /// <summary><c>CrossEntropy</c> and <c>CrossEntropyGradient</c>, for a label and for soft targets.</summary>
    CrossEntropy = 1 << 5,

    /// <summary><c>SoftmaxGradient</c> (vector-Jacobian product) and <c>SoftmaxJacobian</c>.</summary>
    SoftmaxGradient = 1 << 6,

    /// <summary>The batch forms of the other chosen families.</summary>
    Batch = 1 << 7,

    /// <summary>
    /// Overloads of the other chosen methods that take pointers in place of spans, for code that has no spans. The project must
    /// allow unsafe code. Not part of <see cref="All"/>.
    /// </summary>
    Pointers = 1 << 8,

    /// <summary>
    /// <c>Sigmoid</c>, <c>Silu</c>, <c>Relu</c> and their gradients: functions of hidden layers. Not part of <see cref="All"/>, so that only
    /// kernels that ask for them have them.
    /// </summary>
    Activations = 1 << 9,

    /// <summary>Every method of an output layer, with spans: all but <see cref="Activations"/>.</summary>
    All = Softmax | LogSoftmax | ArgMax | Sample | Tanh | CrossEntropy | SoftmaxGradient | Batch,
}
