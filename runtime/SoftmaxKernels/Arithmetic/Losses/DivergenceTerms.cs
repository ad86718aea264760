using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>t (log t − x) of each class.</summary>
internal readonly struct DivergenceTerms<TArithmetic> : IElementMap
    where TArithmetic : struct, IArithmetic
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Apply(float x, float other) => KernelMath<TArithmetic>.KullbackLeibler(x, other);

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Apply(Vector128<float> x, Vector128<float> other) =>
        KernelMath<TArithmetic>.KullbackLeibler(x, other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Apply(Vector256<float> x, Vector256<float> other) =>
        KernelMath<TArithmetic>.KullbackLeibler(x, other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> other) =>
        KernelMath<TArithmetic>.KullbackLeibler(x, other);
#endif
}
