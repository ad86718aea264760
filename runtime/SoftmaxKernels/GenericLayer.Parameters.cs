using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>The block of parameters.</content>
public sealed partial class GenericLayer
{
    /// <summary>Writes a block of parameters from weights and biases in the usual order.</summary>
    /// <param name="weights">N × M weights, row-major: PyTorch's <c>Linear.weight</c>, ONNX <c>Gemm</c> with <c>transB = 1</c>.</param>
    /// <param name="biases">N biases; empty for a layer without.</param>
    /// <param name="destination">At least <see cref="ParameterCount"/> floats, apart from the other arguments.</param>
    /// <exception cref="ArgumentException">A length is wrong, or the destination overlaps an argument.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void Pack(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> destination) =>
        SizedLayer<Fastest>.Pack(weights, biases, destination, _shape);

    /// <summary>Writes a block of parameters from weights in the other usual order, and biases.</summary>
    /// <param name="weights">M × N weights, row-major: Keras' <c>Dense.kernel</c>, ONNX <c>MatMul</c>.</param>
    /// <param name="biases">N biases; empty for a layer without.</param>
    /// <param name="destination">At least <see cref="ParameterCount"/> floats, apart from the other arguments.</param>
    /// <exception cref="ArgumentException">A length is wrong, or the destination overlaps an argument.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void PackTransposed(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> destination) =>
        SizedLayer<Fastest>.PackTransposed(weights, biases, destination, _shape);

    /// <summary>Takes weights and biases out of a block, be it one of parameters, of gradients or of an optimiser.</summary>
    /// <param name="parameters">The block.</param>
    /// <param name="weights">N × M floats for the weights, row-major, as <see cref="Pack"/> takes them.</param>
    /// <param name="biases">N floats for the biases; empty for a layer without.</param>
    /// <exception cref="ArgumentException">A length is wrong, or two arguments overlap.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void Unpack(ReadOnlySpan<float> parameters, Span<float> weights, Span<float> biases) =>
        SizedLayer<Fastest>.Unpack(parameters, weights, biases, _shape);

    /// <summary>Fills a block with the numbers that training begins with: the same for the same seed, on every machine.</summary>
    /// <remarks>
    /// Numbers come from SplitMix64 in the order of <see cref="Pack"/>, in double, and are rounded to float; for an orthogonal matrix
    /// again at every step, of which there are some 4 · M · N · min(M, N).
    /// </remarks>
    /// <param name="parameters">The block.</param>
    /// <param name="seed">Any number; another one for every layer.</param>
    /// <param name="initializer">The distribution.</param>
    /// <exception cref="ArgumentException">The length is wrong.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The initializer is not a defined value.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void Initialize(Span<float> parameters, ulong seed, LayerInitializer initializer = LayerInitializer.GlorotUniform) =>
        SizedLayer<Fastest>.Initialize(parameters, seed, initializer, _shape);
}
