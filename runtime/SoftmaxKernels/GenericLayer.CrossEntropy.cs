using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>The losses of a softmax layer.</content>
public sealed partial class GenericLayer
{
    /// <summary>Cross-entropy of a label: −log p_label, accurate also when tiny.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs a.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <returns>The loss.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index.</exception>
    /// <exception cref="InvalidOperationException">The activation is not <see cref="LayerActivation.Softmax"/>.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label) =>
        _isFastest
            ? SizedLayer<Fastest>.CrossEntropy(parameters, inputs, label, _shape)
            : SizedLayer<Reproducible>.CrossEntropy(parameters, inputs, label, _shape);

    /// <summary>Cross-entropy of soft targets: −Σⱼ tⱼ log pⱼ.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs a.</param>
    /// <param name="targets">N target weights t ≥ 0; they need not add up to 1.</param>
    /// <returns>The loss.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="InvalidOperationException">The activation is not <see cref="LayerActivation.Softmax"/>.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) =>
        _isFastest
            ? SizedLayer<Fastest>.CrossEntropy(parameters, inputs, targets, _shape)
            : SizedLayer<Reproducible>.CrossEntropy(parameters, inputs, targets, _shape);

    /// <summary>The mean cross-entropy of the labels of a batch.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="labels">A class index for each row, 0 … N − 1.</param>
    /// <returns>The mean of the losses, which are summed in double and in row order; 0 for no rows.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not a class index.</exception>
    /// <exception cref="InvalidOperationException">The activation is not <see cref="LayerActivation.Softmax"/>.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels) =>
        _isFastest
            ? SizedLayer<Fastest>.CrossEntropyBatch(parameters, inputs, labels, _shape)
            : SizedLayer<Reproducible>.CrossEntropyBatch(parameters, inputs, labels, _shape);

    /// <summary>The mean cross-entropy of the soft targets of a batch.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="targets">rows × N target weights t ≥ 0.</param>
    /// <returns>The mean of the losses, which are summed in double and in row order; 0 for no rows.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="InvalidOperationException">The activation is not <see cref="LayerActivation.Softmax"/>.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) =>
        _isFastest
            ? SizedLayer<Fastest>.CrossEntropyBatch(parameters, inputs, targets, _shape)
            : SizedLayer<Reproducible>.CrossEntropyBatch(parameters, inputs, targets, _shape);
}
