using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>ELU and its gradient.</content>
internal static partial class ScalarRowKernel<TArithmetic>
{
    [MethodImpl(Compilation.AtOnce)]
    public static void Elu(ReadOnlySpan<float> x, Span<float> destination) => Map(x, destination, default(EluMap));

    [MethodImpl(Compilation.AtOnce)]
    public static void EluGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        Map(y, upstream, destination, default(EluGradientMap));

    private readonly struct EluMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => KernelMath<TArithmetic>.Elu(x);
    }

    private readonly struct EluGradientMap : IPairMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x, float other) => KernelMath<TArithmetic>.EluGradient(x, other);
    }
}
