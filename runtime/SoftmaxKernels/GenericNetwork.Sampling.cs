using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>The classes that a network draws.</content>
public sealed partial class GenericNetwork
{
    /// <summary>Draws a class with the probabilities softmax(z) of the logits z.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs.</param>
    /// <param name="uniform">A uniform random number in [0, 1).</param>
    /// <returns>The class index; −1 if there is NaN or +∞ among the logits, or nothing but −∞.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The uniform number is outside [0, 1).</exception>
    /// <exception cref="InvalidOperationException">The outputs are neither logits nor probabilities, or there are several heads.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, double uniform) =>
        _isFastest
            ? SizedNetwork<Fastest>.Sample(parameters, inputs, uniform, _shape)
            : SizedNetwork<Reproducible>.Sample(parameters, inputs, uniform, _shape);

    /// <summary>Draws a class with the probabilities softmax(z / T).</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs.</param>
    /// <param name="temperature">The temperature, 0 or more; 0 takes the most probable class.</param>
    /// <param name="uniform">A uniform random number in [0, 1).</param>
    /// <returns>The class index; −1 if there is NaN or +∞ among the logits, or nothing but −∞.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN, or the uniform number is outside [0, 1).</exception>
    /// <exception cref="InvalidOperationException">The outputs are neither logits nor probabilities, or there are several heads.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, double uniform) =>
        _isFastest
            ? SizedNetwork<Fastest>.Sample(parameters, inputs, temperature, uniform, _shape)
            : SizedNetwork<Reproducible>.Sample(parameters, inputs, temperature, uniform, _shape);

    /// <summary>Draws one of the allowed classes with the probabilities softmax(z / T) over them alone.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs.</param>
    /// <param name="allowed">A flag for each class. A class that is not allowed has the probability 0, whatever its logit is.</param>
    /// <param name="temperature">The temperature, 0 or more; 0 takes the most probable class.</param>
    /// <param name="uniform">A uniform random number in [0, 1).</param>
    /// <returns>The class index; −1 if there is NaN or +∞ among the logits, or nothing but −∞.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN, or the uniform number is outside [0, 1).</exception>
    /// <exception cref="InvalidOperationException">The outputs are neither logits nor probabilities, or there are several heads.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public int Sample(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<bool> allowed,
        float temperature,
        double uniform) =>
        _isFastest
            ? SizedNetwork<Fastest>.Sample(parameters, inputs, allowed, temperature, uniform, _shape)
            : SizedNetwork<Reproducible>.Sample(parameters, inputs, allowed, temperature, uniform, _shape);

    /// <summary>Draws a class for each head of each row.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="uniforms">A uniform random number in [0, 1) for each head of each row.</param>
    /// <param name="destination">At least a class index for each head of each row, apart from the other arguments.</param>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A uniform number is outside [0, 1).</exception>
    /// <exception cref="InvalidOperationException">The outputs are neither logits nor probabilities.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void SampleBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<double> uniforms,
        Span<int> destination)
    {
        if (_isFastest)
        {
            SizedNetwork<Fastest>.SampleBatch(parameters, inputs, uniforms, destination, _shape);
        }
        else
        {
            SizedNetwork<Reproducible>.SampleBatch(parameters, inputs, uniforms, destination, _shape);
        }
    }

    /// <summary>Draws a class for each head of each row with the probabilities softmax(z / T).</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="temperature">The temperature, 0 or more; 0 takes the most probable class.</param>
    /// <param name="uniforms">A uniform random number in [0, 1) for each head of each row.</param>
    /// <param name="destination">At least a class index for each head of each row, apart from the other arguments.</param>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN, or a uniform number is outside [0, 1).</exception>
    /// <exception cref="InvalidOperationException">The outputs are neither logits nor probabilities.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void SampleBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        float temperature,
        ReadOnlySpan<double> uniforms,
        Span<int> destination)
    {
        if (_isFastest)
        {
            SizedNetwork<Fastest>.SampleBatch(parameters, inputs, temperature, uniforms, destination, _shape);
        }
        else
        {
            SizedNetwork<Reproducible>.SampleBatch(parameters, inputs, temperature, uniforms, destination, _shape);
        }
    }

    /// <summary>Draws one of the allowed classes for each head of each row with the probabilities softmax(z / T) over them alone; −1 where there is none.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="allowed">A flag for each class of each row, or for each class, the same for all rows. A class that is not allowed has the probability 0, whatever its logit is.</param>
    /// <param name="temperature">The temperature, 0 or more; 0 takes the most probable class.</param>
    /// <param name="uniforms">A uniform random number in [0, 1) for each head of each row.</param>
    /// <param name="destination">At least a class index for each head of each row, apart from the other arguments.</param>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN, or a uniform number is outside [0, 1).</exception>
    /// <exception cref="InvalidOperationException">The outputs are neither logits nor probabilities.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void SampleBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<bool> allowed,
        float temperature,
        ReadOnlySpan<double> uniforms,
        Span<int> destination)
    {
        if (_isFastest)
        {
            SizedNetwork<Fastest>.SampleBatch(parameters, inputs, allowed, temperature, uniforms, destination, _shape);
        }
        else
        {
            SizedNetwork<Reproducible>.SampleBatch(parameters, inputs, allowed, temperature, uniforms, destination, _shape);
        }
    }
}
