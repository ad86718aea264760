using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>The classes that a softmax layer predicts, and samples.</content>
public sealed partial class GenericLayer
{
    /// <summary>The most probable class: the first of them, or the first that is NaN.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs a.</param>
    /// <returns>The class index.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="InvalidOperationException">The activation is not <see cref="LayerActivation.Softmax"/>.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public int Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs) =>
        _isFastest
            ? SizedLayer<Fastest>.Predict(parameters, inputs, _shape)
            : SizedLayer<Reproducible>.Predict(parameters, inputs, _shape);

    /// <summary>Writes the most probable class of each row.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="destination">At least a class index for each row, apart from the other arguments.</param>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="InvalidOperationException">The activation is not <see cref="LayerActivation.Softmax"/>.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void PredictBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<int> destination)
    {
        if (_isFastest)
        {
            SizedLayer<Fastest>.PredictBatch(parameters, inputs, destination, _shape);
        }
        else
        {
            SizedLayer<Reproducible>.PredictBatch(parameters, inputs, destination, _shape);
        }
    }

    /// <summary>Draws a class with the probabilities of the layer.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs a.</param>
    /// <param name="uniform">A uniform random number in [0, 1).</param>
    /// <returns>The class index; −1 if there is NaN or +∞ among the logits, or nothing but −∞.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The uniform number is outside [0, 1).</exception>
    /// <exception cref="InvalidOperationException">The activation is not <see cref="LayerActivation.Softmax"/>.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, double uniform) =>
        _isFastest
            ? SizedLayer<Fastest>.Sample(parameters, inputs, uniform, _shape)
            : SizedLayer<Reproducible>.Sample(parameters, inputs, uniform, _shape);

    /// <summary>Draws a class with the probabilities softmax(z / T).</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs a.</param>
    /// <param name="temperature">The temperature, 0 or more; 0 takes the most probable class.</param>
    /// <param name="uniform">A uniform random number in [0, 1).</param>
    /// <returns>The class index; −1 if there is NaN or +∞ among the logits, or nothing but −∞.</returns>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN, or the uniform number is outside [0, 1).</exception>
    /// <exception cref="InvalidOperationException">The activation is not <see cref="LayerActivation.Softmax"/>.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, double uniform) =>
        _isFastest
            ? SizedLayer<Fastest>.Sample(parameters, inputs, temperature, uniform, _shape)
            : SizedLayer<Reproducible>.Sample(parameters, inputs, temperature, uniform, _shape);

    /// <summary>Draws a class for each row.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="uniforms">A uniform random number in [0, 1) for each row.</param>
    /// <param name="destination">At least a class index for each row, apart from the other arguments.</param>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A uniform number is outside [0, 1).</exception>
    /// <exception cref="InvalidOperationException">The activation is not <see cref="LayerActivation.Softmax"/>.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void SampleBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<double> uniforms,
        Span<int> destination)
    {
        if (_isFastest)
        {
            SizedLayer<Fastest>.SampleBatch(parameters, inputs, uniforms, destination, _shape);
        }
        else
        {
            SizedLayer<Reproducible>.SampleBatch(parameters, inputs, uniforms, destination, _shape);
        }
    }

    /// <summary>Draws a class for each row with the probabilities softmax(z / T).</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="temperature">The temperature, 0 or more; 0 takes the most probable class.</param>
    /// <param name="uniforms">A uniform random number in [0, 1) for each row.</param>
    /// <param name="destination">At least a class index for each row, apart from the other arguments.</param>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN, or a uniform number is outside [0, 1).</exception>
    /// <exception cref="InvalidOperationException">The activation is not <see cref="LayerActivation.Softmax"/>.</exception>
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
            SizedLayer<Fastest>.SampleBatch(parameters, inputs, temperature, uniforms, destination, _shape);
        }
        else
        {
            SizedLayer<Reproducible>.SampleBatch(parameters, inputs, temperature, uniforms, destination, _shape);
        }
    }
}
