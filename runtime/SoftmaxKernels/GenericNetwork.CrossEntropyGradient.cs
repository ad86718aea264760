using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>The gradients of the losses of a network that ends in a softmax.</content>
public sealed partial class GenericNetwork
{
    /// <summary>Adds the gradients of the cross-entropy of a label, with δ = (p − onehot) · scale behind the last layer, and writes those with respect to the inputs.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="gradients">A block like that of the parameters, to which the gradients are added, apart from the other arguments.</param>
    /// <param name="inputGradients">At least M floats for the gradients with respect to the inputs, which are written, apart from the other arguments; empty if they are not wanted.</param>
    /// <param name="scale">What the gradients are multiplied by; the loss is not.</param>
    /// <returns>The loss, not scaled.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index.</exception>
    /// <exception cref="InvalidOperationException">The outputs are no probabilities, or there are several heads.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropyGradient(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        int label,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale = 1f) =>
        _isFastest
            ? SizedNetwork<Fastest>.CrossEntropyGradient(parameters, inputs, label, gradients, inputGradients, scale, _shape)
            : SizedNetwork<Reproducible>.CrossEntropyGradient(parameters, inputs, label, gradients, inputGradients, scale, _shape);

    /// <summary>Does the same for a softmax over the allowed classes alone: what a policy learns from that chose among them.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs.</param>
    /// <param name="allowed">A flag for each class. A class that is not allowed has the probability 0, whatever its logit is.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="gradients">A block like that of the parameters, to which the gradients are added, apart from the other arguments.</param>
    /// <param name="inputGradients">At least M floats for the gradients with respect to the inputs, which are written, apart from the other arguments; empty if they are not wanted.</param>
    /// <param name="scale">What the gradients are multiplied by; the loss is not.</param>
    /// <returns>The loss, not scaled. It is +∞ for a label that is not allowed; NaN, as the gradients are, if no class is.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index.</exception>
    /// <exception cref="InvalidOperationException">The outputs are no probabilities, or there are several heads.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropyGradient(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<bool> allowed,
        int label,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale = 1f) =>
        _isFastest
            ? SizedNetwork<Fastest>.CrossEntropyGradient(parameters, inputs, allowed, label, gradients, inputGradients, scale, _shape)
            : SizedNetwork<Reproducible>.CrossEntropyGradient(parameters, inputs, allowed, label, gradients, inputGradients, scale, _shape);

    /// <summary>Adds the gradients of the cross-entropy of soft targets, with δ = (Σt · p − t) · scale behind the last layer, and writes those with respect to the inputs.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs.</param>
    /// <param name="targets">N target weights t ≥ 0; those of a head need not add up to 1.</param>
    /// <param name="gradients">A block like that of the parameters, to which the gradients are added, apart from the other arguments.</param>
    /// <param name="inputGradients">At least M floats for the gradients with respect to the inputs, which are written, apart from the other arguments; empty if they are not wanted.</param>
    /// <param name="scale">What the gradients are multiplied by; the loss is not.</param>
    /// <returns>The loss, not scaled.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="InvalidOperationException">The outputs are no probabilities.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropyGradient(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> targets,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale = 1f) =>
        _isFastest
            ? SizedNetwork<Fastest>.CrossEntropyGradient(parameters, inputs, targets, gradients, inputGradients, scale, _shape)
            : SizedNetwork<Reproducible>.CrossEntropyGradient(parameters, inputs, targets, gradients, inputGradients, scale, _shape);

    /// <summary>Adds the gradients of the cross-entropy of the labels of a batch, row by row, and writes those with respect to the inputs.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="labels">A class index for each head of each row.</param>
    /// <param name="gradients">A block like that of the parameters, to which the gradients are added, apart from the other arguments.</param>
    /// <param name="inputGradients">At least rows × M floats for the gradients with respect to the inputs, which are written, apart from the other arguments; empty if they are not wanted.</param>
    /// <param name="scale">What the gradients are multiplied by; the loss is not. 1 gives their sum over the rows, 1 / rows their mean.</param>
    /// <returns>The mean over the rows of the losses, those of its heads added up for each row; not scaled; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not a class index of its head.</exception>
    /// <exception cref="InvalidOperationException">The outputs are no probabilities.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<int> labels,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale = 1f) =>
        _isFastest
            ? SizedNetwork<Fastest>.CrossEntropyGradientBatch(parameters, inputs, labels, gradients, inputGradients, scale, _shape)
            : SizedNetwork<Reproducible>.CrossEntropyGradientBatch(parameters, inputs, labels, gradients, inputGradients, scale, _shape);

    /// <summary>Does the same for a softmax over the allowed classes alone and with a scale for each row: the gradient of a policy, where labels are the actions that were chosen and scales their advantages.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="allowed">A flag for each class of each row, or for each class, the same for all rows. A class that is not allowed has the probability 0, whatever its logit is.</param>
    /// <param name="labels">A class index for each head of each row, or −1 where no class was chosen: that adds no loss and no gradient.</param>
    /// <param name="scales">What the gradients of each row are multiplied by, such as the advantage of an action; the losses are not.</param>
    /// <param name="gradients">A block like that of the parameters, to which the gradients are added, apart from the other arguments.</param>
    /// <param name="inputGradients">At least rows × M floats for the gradients with respect to the inputs, which are written, apart from the other arguments; empty if they are not wanted.</param>
    /// <returns>The mean over the rows of the losses, those of its heads added up for each row; not scaled; 0 for an empty batch. It is +∞ where a label is not allowed; NaN, as the gradients are, where no class is.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not a class index of its head.</exception>
    /// <exception cref="InvalidOperationException">The outputs are no probabilities.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<int> labels,
        ReadOnlySpan<float> scales,
        Span<float> gradients,
        Span<float> inputGradients) =>
        _isFastest
            ? SizedNetwork<Fastest>.CrossEntropyGradientBatch(parameters, inputs, allowed, labels, scales, gradients, inputGradients, _shape)
            : SizedNetwork<Reproducible>.CrossEntropyGradientBatch(parameters, inputs, allowed, labels, scales, gradients, inputGradients, _shape);

    /// <summary>Adds the gradients of the cross-entropy of the soft targets of a batch, row by row, and writes those with respect to the inputs.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="targets">rows × N target weights t ≥ 0.</param>
    /// <param name="gradients">A block like that of the parameters, to which the gradients are added, apart from the other arguments.</param>
    /// <param name="inputGradients">At least rows × M floats for the gradients with respect to the inputs, which are written, apart from the other arguments; empty if they are not wanted.</param>
    /// <param name="scale">What the gradients are multiplied by; the loss is not. 1 gives their sum over the rows, 1 / rows their mean.</param>
    /// <returns>The mean over the rows of the losses, those of its heads added up for each row; not scaled; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="InvalidOperationException">The outputs are no probabilities.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> targets,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale = 1f) =>
        _isFastest
            ? SizedNetwork<Fastest>.CrossEntropyGradientBatch(parameters, inputs, targets, gradients, inputGradients, scale, _shape)
            : SizedNetwork<Reproducible>.CrossEntropyGradientBatch(parameters, inputs, targets, gradients, inputGradients, scale, _shape);
}
