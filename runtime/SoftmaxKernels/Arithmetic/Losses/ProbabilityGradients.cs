using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>−t · scale / p of each class.</summary>
internal readonly struct ProbabilityGradients<TArithmetic> : IElementMap
    where TArithmetic : struct, IArithmetic
{
    private readonly float _scale;

    public ProbabilityGradients(float scale) => _scale = scale;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Apply(float x, float other) => KernelMath<TArithmetic>.CrossEntropyOfProbabilityGradient(x, (float)(other * _scale));

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Apply(Vector128<float> x, Vector128<float> other) =>
        KernelMath<TArithmetic>.CrossEntropyOfProbabilityGradient(x, other * Vector128.Create(_scale));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Apply(Vector256<float> x, Vector256<float> other) =>
        KernelMath<TArithmetic>.CrossEntropyOfProbabilityGradient(x, other * Vector256.Create(_scale));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> other) =>
        KernelMath<TArithmetic>.CrossEntropyOfProbabilityGradient(x, other * Vector512.Create(_scale));
#endif
}
