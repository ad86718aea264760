using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>Leaky ReLU and its gradient.</content>
internal static partial class ScalarRowKernel<TArithmetic>
{
    [MethodImpl(Compilation.AtOnce)]
    public static void LeakyRelu(ReadOnlySpan<float> x, float slope, Span<float> destination) =>
        Map(x, destination, new LeakyReluMap(slope));

    [MethodImpl(Compilation.AtOnce)]
    public static void LeakyReluGradient(ReadOnlySpan<float> y, float slope, ReadOnlySpan<float> upstream, Span<float> destination) =>
        Map(y, upstream, destination, new LeakyReluGradientMap(slope));

    private readonly struct LeakyReluMap(float slope) : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => x > 0f ? x : (float)(x * slope);
    }

    private readonly struct LeakyReluGradientMap(float slope) : IPairMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x, float other) => x > 0f ? other : (float)(other * slope);
    }
}
