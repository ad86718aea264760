using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>tanh, its gradient and its derivative.</content>
internal static partial class ScalarRowKernel<TArithmetic>
{
    [MethodImpl(Compilation.AtOnce)]
    public static void Tanh(ReadOnlySpan<float> x, Span<float> destination) => Map(x, destination, default(TanhMap));

    [MethodImpl(Compilation.AtOnce)]
    public static void Tanh(ReadOnlySpan<float> x, float scale, Span<float> destination) =>
        Map(x, destination, new ScaledTanhMap(scale));

    [MethodImpl(Compilation.AtOnce)]
    public static void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        Map(y, upstream, destination, default(TanhGradientMap));

    [MethodImpl(Compilation.AtOnce)]
    public static void TanhDerivative(ReadOnlySpan<float> x, Span<float> destination) =>
        Map(x, destination, default(TanhDerivativeMap));

    private readonly struct TanhMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => KernelMath<TArithmetic>.Tanh(x);
    }

    private readonly struct ScaledTanhMap : IMap
    {
        private readonly float _scale;

        public ScaledTanhMap(float scale) => _scale = scale;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => (float)(KernelMath<TArithmetic>.Tanh(x) * _scale);
    }

    private readonly struct TanhGradientMap : IPairMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x, float other) => KernelMath<TArithmetic>.TanhGradient(x, other);
    }

    private readonly struct TanhDerivativeMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => KernelMath<TArithmetic>.TanhDerivative(x);
    }
}
