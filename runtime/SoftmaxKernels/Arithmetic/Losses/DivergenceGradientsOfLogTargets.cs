using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>−e^l · scale of each class.</summary>
internal readonly struct DivergenceGradientsOfLogTargets<TArithmetic> : IElementMap
    where TArithmetic : struct, IArithmetic
{
    private readonly float _scale;

    public DivergenceGradientsOfLogTargets(float scale) => _scale = scale;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Apply(float x, float other) => (float)(0f - (float)(KernelMath<TArithmetic>.Exp(other) * _scale));

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Apply(Vector128<float> x, Vector128<float> other) =>
        Vector128<float>.Zero - (KernelMath<TArithmetic>.Exp(other) * Vector128.Create(_scale));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Apply(Vector256<float> x, Vector256<float> other) =>
        Vector256<float>.Zero - (KernelMath<TArithmetic>.Exp(other) * Vector256.Create(_scale));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> other) =>
        Vector512<float>.Zero - (KernelMath<TArithmetic>.Exp(other) * Vector512.Create(_scale));
#endif
}
