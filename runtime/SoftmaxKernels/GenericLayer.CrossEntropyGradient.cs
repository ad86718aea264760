using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>The gradients of the losses of a softmax layer.</content>
public sealed partial class GenericLayer
{
    /// <summary>Adds the gradients of the cross-entropy of a label, with δ = (p − onehot) · scale, and writes those with respect to the inputs.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs a.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="gradients">A block like that of the parameters, to which the gradients are added, apart from the other arguments.</param>
    /// <param name="inputGradients">At least M floats for the gradients with respect to the inputs, which are written, apart from the other arguments; empty if they are not wanted.</param>
    /// <param name="scale">What the gradients are multiplied by; the loss is not.</param>
    /// <returns>The loss, not scaled.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index.</exception>
    /// <exception cref="InvalidOperationException">The activation is not <see cref="LayerActivation.Softmax"/>.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropyGradient(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        int label,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale = 1f) =>
        _isFastest
            ? SizedLayer<Fastest>.CrossEntropyGradient(parameters, inputs, label, gradients, inputGradients, scale, _shape)
            : SizedLayer<Reproducible>.CrossEntropyGradient(parameters, inputs, label, gradients, inputGradients, scale, _shape);

    /// <summary>Adds the gradients of the cross-entropy of soft targets, with δ = (Σt · p − t) · scale, and writes those with respect to the inputs.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs a.</param>
    /// <param name="targets">N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="gradients">A block like that of the parameters, to which the gradients are added, apart from the other arguments.</param>
    /// <param name="inputGradients">At least M floats for the gradients with respect to the inputs, which are written, apart from the other arguments; empty if they are not wanted.</param>
    /// <param name="scale">What the gradients are multiplied by; the loss is not.</param>
    /// <returns>The loss, not scaled.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="InvalidOperationException">The activation is not <see cref="LayerActivation.Softmax"/>.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropyGradient(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> targets,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale = 1f) =>
        _isFastest
            ? SizedLayer<Fastest>.CrossEntropyGradient(parameters, inputs, targets, gradients, inputGradients, scale, _shape)
            : SizedLayer<Reproducible>.CrossEntropyGradient(parameters, inputs, targets, gradients, inputGradients, scale, _shape);

    /// <summary>Adds the gradients of the cross-entropy of the labels of a batch, row by row, and writes those with respect to the inputs.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="labels">A class index for each row, 0 … N − 1.</param>
    /// <param name="gradients">A block like that of the parameters, to which the gradients are added, apart from the other arguments.</param>
    /// <param name="inputGradients">At least rows × M floats for the gradients with respect to the inputs, which are written, apart from the other arguments; empty if they are not wanted.</param>
    /// <param name="scale">What the gradients are multiplied by; the loss is not. 1 gives their sum over the rows, 1 / rows their mean.</param>
    /// <returns>The mean of the losses, not scaled.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not a class index.</exception>
    /// <exception cref="InvalidOperationException">The activation is not <see cref="LayerActivation.Softmax"/>.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<int> labels,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale = 1f) =>
        _isFastest
            ? SizedLayer<Fastest>.CrossEntropyGradientBatch(parameters, inputs, labels, gradients, inputGradients, scale, _shape)
            : SizedLayer<Reproducible>.CrossEntropyGradientBatch(parameters, inputs, labels, gradients, inputGradients, scale, _shape);

    /// <summary>Adds the gradients of the cross-entropy of the soft targets of a batch, row by row, and writes those with respect to the inputs.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="targets">rows × N target weights t ≥ 0.</param>
    /// <param name="gradients">A block like that of the parameters, to which the gradients are added, apart from the other arguments.</param>
    /// <param name="inputGradients">At least rows × M floats for the gradients with respect to the inputs, which are written, apart from the other arguments; empty if they are not wanted.</param>
    /// <param name="scale">What the gradients are multiplied by; the loss is not. 1 gives their sum over the rows, 1 / rows their mean.</param>
    /// <returns>The mean of the losses, not scaled.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="InvalidOperationException">The activation is not <see cref="LayerActivation.Softmax"/>.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> targets,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale = 1f) =>
        _isFastest
            ? SizedLayer<Fastest>.CrossEntropyGradientBatch(parameters, inputs, targets, gradients, inputGradients, scale, _shape)
            : SizedLayer<Reproducible>.CrossEntropyGradientBatch(parameters, inputs, targets, gradients, inputGradients, scale, _shape);
}
