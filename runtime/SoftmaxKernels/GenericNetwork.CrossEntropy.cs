using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>The losses of a network that ends in a softmax.</content>
public sealed partial class GenericNetwork
{
    /// <summary>Cross-entropy of a label: −log p_label, accurate also when tiny.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <returns>The loss.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index.</exception>
    /// <exception cref="InvalidOperationException">The outputs are no probabilities, or there are several heads.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label) =>
        _isFastest
            ? SizedNetwork<Fastest>.CrossEntropy(parameters, inputs, label, _shape)
            : SizedNetwork<Reproducible>.CrossEntropy(parameters, inputs, label, _shape);

    /// <summary>Cross-entropy of soft targets: −Σⱼ tⱼ log pⱼ, over the classes of all heads.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs.</param>
    /// <param name="targets">N target weights t ≥ 0; those of a head need not add up to 1.</param>
    /// <returns>The loss.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="InvalidOperationException">The outputs are no probabilities.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) =>
        _isFastest
            ? SizedNetwork<Fastest>.CrossEntropy(parameters, inputs, targets, _shape)
            : SizedNetwork<Reproducible>.CrossEntropy(parameters, inputs, targets, _shape);

    /// <summary>The mean cross-entropy of the labels of a batch.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="labels">A class index for each head of each row.</param>
    /// <returns>The mean over the rows of the losses, those of its heads added up for each row; not scaled; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not a class index of its head.</exception>
    /// <exception cref="InvalidOperationException">The outputs are no probabilities.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels) =>
        _isFastest
            ? SizedNetwork<Fastest>.CrossEntropyBatch(parameters, inputs, labels, _shape)
            : SizedNetwork<Reproducible>.CrossEntropyBatch(parameters, inputs, labels, _shape);

    /// <summary>The mean cross-entropy of the soft targets of a batch.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="targets">rows × N target weights t ≥ 0.</param>
    /// <returns>The mean over the rows of the losses, those of its heads added up for each row; not scaled; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="InvalidOperationException">The outputs are no probabilities.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) =>
        _isFastest
            ? SizedNetwork<Fastest>.CrossEntropyBatch(parameters, inputs, targets, _shape)
            : SizedNetwork<Reproducible>.CrossEntropyBatch(parameters, inputs, targets, _shape);
}
