using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>Sigmoid, SiLU, ReLU and their gradients.</content>
internal static partial class ScalarRowKernel<TArithmetic>
{
    [MethodImpl(Compilation.AtOnce)]
    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> destination) => Map(x, destination, default(SigmoidMap));

    [MethodImpl(Compilation.AtOnce)]
    public static void Silu(ReadOnlySpan<float> x, Span<float> destination) => Map(x, destination, default(SiluMap));

    [MethodImpl(Compilation.AtOnce)]
    public static void Relu(ReadOnlySpan<float> x, Span<float> destination) => Map(x, destination, default(ReluMap));

    [MethodImpl(Compilation.AtOnce)]
    public static void SigmoidGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        Map(y, upstream, destination, default(SigmoidGradientMap));

    [MethodImpl(Compilation.AtOnce)]
    public static void SiluGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination) =>
        Map(x, upstream, destination, default(SiluGradientMap));

    [MethodImpl(Compilation.AtOnce)]
    public static void ReluGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        Map(y, upstream, destination, default(ReluGradientMap));

    private readonly struct SigmoidMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => KernelMath<TArithmetic>.Sigmoid(x);
    }

    private readonly struct SiluMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => KernelMath<TArithmetic>.Silu(x);
    }

    private readonly struct ReluMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => KernelMath<TArithmetic>.Relu(x);
    }

    private readonly struct SigmoidGradientMap : IPairMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x, float other) => KernelMath<TArithmetic>.SigmoidGradient(x, other);
    }

    private readonly struct SiluGradientMap : IPairMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x, float other) => KernelMath<TArithmetic>.SiluGradient(x, other);
    }

    private readonly struct ReluGradientMap : IPairMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x, float other) => KernelMath<TArithmetic>.ReluGradient(x, other);
    }
}
