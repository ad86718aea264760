using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>The classes that a network predicts.</content>
public sealed partial class GenericNetwork
{
    /// <summary>The most probable class: the first of them, or the first that is NaN.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs.</param>
    /// <returns>The class index.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="InvalidOperationException">The outputs are neither logits nor probabilities, or there are several heads.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public int Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs) =>
        _isFastest
            ? SizedNetwork<Fastest>.Predict(parameters, inputs, _shape)
            : SizedNetwork<Reproducible>.Predict(parameters, inputs, _shape);

    /// <summary>The most probable of the allowed classes.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs.</param>
    /// <param name="allowed">A flag for each class. A class that is not allowed has the probability 0, whatever its logit is.</param>
    /// <returns>The class index; −1 if none is allowed, or those that are have nothing but −∞.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="InvalidOperationException">The outputs are neither logits nor probabilities, or there are several heads.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public int Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed) =>
        _isFastest
            ? SizedNetwork<Fastest>.Predict(parameters, inputs, allowed, _shape)
            : SizedNetwork<Reproducible>.Predict(parameters, inputs, allowed, _shape);

    /// <summary>Writes the most probable class of each head of each row.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="destination">At least a class index for each head of each row, apart from the other arguments.</param>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="InvalidOperationException">The outputs are neither logits nor probabilities.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void PredictBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<int> destination)
    {
        if (_isFastest)
        {
            SizedNetwork<Fastest>.PredictBatch(parameters, inputs, destination, _shape);
        }
        else
        {
            SizedNetwork<Reproducible>.PredictBatch(parameters, inputs, destination, _shape);
        }
    }

    /// <summary>Writes the most probable of the allowed classes of each head of each row, or −1 where there is none.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="allowed">A flag for each class of each row, or for each class, the same for all rows. A class that is not allowed has the probability 0, whatever its logit is.</param>
    /// <param name="destination">At least a class index for each head of each row, apart from the other arguments.</param>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="InvalidOperationException">The outputs are neither logits nor probabilities.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void PredictBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, Span<int> destination)
    {
        if (_isFastest)
        {
            SizedNetwork<Fastest>.PredictBatch(parameters, inputs, allowed, destination, _shape);
        }
        else
        {
            SizedNetwork<Reproducible>.PredictBatch(parameters, inputs, allowed, destination, _shape);
        }
    }
}
