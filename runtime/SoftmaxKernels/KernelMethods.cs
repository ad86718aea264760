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

    /// <summary><c>LogSoftmax</c>, with and without temperature, and <c>LogSumExp</c>.</summary>
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

    /// <summary>
    /// Overloads of the other chosen methods that take a mask of allowed classes, for agents that may not choose every action. Not part of
    /// <see cref="All"/>.
    /// </summary>
    Masks = 1 << 10,

    /// <summary>
    /// <c>CrossEntropyBatch</c> and its gradients with class weights, an ignored label, label smoothing, a mask and a choice of reductions, and
    /// of <see cref="long"/> labels; losses at a temperature, and with log-probabilities. Not part of <see cref="All"/>.
    /// </summary>
    LossOptions = 1 << 11,

    /// <summary>
    /// Losses of what is not logits and a label: negative log-likelihood, cross-entropy of probabilities, Kullback–Leibler divergence,
    /// entropy, log-probabilities of classes, focal loss and z-loss, with their gradients. Not part of <see cref="All"/>.
    /// </summary>
    Losses = 1 << 12,

    /// <summary><c>BinaryCrossEntropy</c> and its gradient: classes that are independent of one another. Not part of <see cref="All"/>.</summary>
    BinaryCrossEntropy = 1 << 13,

    /// <summary>
    /// <c>Truncate</c> and samples from truncated rows (top-k, top-p, min-p), from probabilities, without replacement, and by Gumbel noise.
    /// Not part of <see cref="All"/>.
    /// </summary>
    Samplers = 1 << 14,

    /// <summary>
    /// Overloads of the chosen samplers that take their numbers from a <see cref="KernelRandom"/> or a <see cref="Random"/>. Not part of
    /// <see cref="All"/>.
    /// </summary>
    RandomSources = 1 << 15,

    /// <summary>Overloads of the chosen batches whose rows have other numbers between them. Not part of <see cref="All"/>.</summary>
    Strides = 1 << 16,

    /// <summary>
    /// Gradients of log-softmax and log-sum-exp from their results, the product of a vector and the Hessian of cross-entropy, and
    /// <c>Softmin</c>: what follows from softmax by the chain rule or a sign. Not part of <see cref="All"/>.
    /// </summary>
    Derivatives = 1 << 17,

    /// <summary>
    /// Every method of an output layer, with spans, as classifiers and policies have called it from the start. What only some of them
    /// need is asked for by name, so that no kernel has members that nobody wanted.
    /// </summary>
    All = Softmax | LogSoftmax | ArgMax | Sample | Tanh | CrossEntropy | SoftmaxGradient | Batch,
}
