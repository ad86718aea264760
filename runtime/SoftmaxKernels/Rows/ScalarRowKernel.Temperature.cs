using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>Logits at a temperature.</content>
internal static partial class ScalarRowKernel<TArithmetic>
{
    [MethodImpl(Compilation.AtOnce)]
    public static void Temper(ReadOnlySpan<float> logits, float max, float factor, Span<float> destination) =>
        Map(logits, destination, new TemperMap(max, factor));

    private readonly struct TemperMap(float max, float factor) : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => (float)((float)(x - max) * factor);
    }
}
