using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>The block of parameters, layer by layer.</content>
public sealed partial class GenericNetwork
{
    /// <summary>Writes one layer of a block of parameters from weights and biases in the usual order.</summary>
    /// <param name="layer">The layer, 0 … <see cref="LayerCount"/> − 1.</param>
    /// <param name="weights">Its outputs × inputs weights, row-major: PyTorch's <c>Linear.weight</c>, ONNX <c>Gemm</c> with <c>transB = 1</c>.</param>
    /// <param name="biases">A bias for each of its outputs.</param>
    /// <param name="parameters">The whole block, apart from the other arguments; other layers stay as they are.</param>
    /// <exception cref="ArgumentException">A length is wrong, or the block overlaps an argument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void Pack(int layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> parameters) =>
        SizedNetwork<Fastest>.Pack(layer, weights, biases, parameters, _shape);

    /// <summary>Writes one layer of a block of parameters from weights in the other usual order, and biases.</summary>
    /// <param name="layer">The layer, 0 … <see cref="LayerCount"/> − 1.</param>
    /// <param name="weights">Its inputs × outputs weights, row-major: Keras' <c>Dense.kernel</c>, ONNX <c>MatMul</c>.</param>
    /// <param name="biases">A bias for each of its outputs.</param>
    /// <param name="parameters">The whole block, apart from the other arguments; other layers stay as they are.</param>
    /// <exception cref="ArgumentException">A length is wrong, or the block overlaps an argument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void PackTransposed(int layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> parameters) =>
        SizedNetwork<Fastest>.PackTransposed(layer, weights, biases, parameters, _shape);

    /// <summary>Takes weights and biases of one layer out of a block, be it one of parameters, of gradients or of an optimiser.</summary>
    /// <param name="layer">The layer, 0 … <see cref="LayerCount"/> − 1.</param>
    /// <param name="parameters">The whole block.</param>
    /// <param name="weights">A float for each weight, row-major, as <see cref="Pack"/> takes them.</param>
    /// <param name="biases">A float for each of its outputs.</param>
    /// <exception cref="ArgumentException">A length is wrong, or two arguments overlap.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void Unpack(int layer, ReadOnlySpan<float> parameters, Span<float> weights, Span<float> biases) =>
        SizedNetwork<Fastest>.Unpack(layer, parameters, weights, biases, _shape);

    /// <summary>Fills a block with the numbers that training begins with: the same for the same seed, on every machine.</summary>
    /// <remarks>Layer k is initialized as by <see cref="GenericLayer.Initialize"/>, with the number k that SplitMix64 draws from the seed.</remarks>
    /// <param name="parameters">The block.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="initializer">The distribution.</param>
    /// <exception cref="ArgumentException">The length is wrong.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The initializer is not a defined value.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void Initialize(Span<float> parameters, ulong seed, LayerInitializer initializer = LayerInitializer.GlorotUniform) =>
        SizedNetwork<Fastest>.Initialize(parameters, seed, initializer, _shape);
}
