using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>−t · scale of each class, and +0 for a target of 0.</summary>
internal readonly struct DivergenceGradients<TArithmetic> : IElementMap
    where TArithmetic : struct, IArithmetic
{
    private readonly float _scale;

    public DivergenceGradients(float scale) => _scale = scale;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Apply(float x, float other) => (float)(0f - (float)(other * _scale));

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Apply(Vector128<float> x, Vector128<float> other) =>
        Vector128<float>.Zero - (other * Vector128.Create(_scale));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Apply(Vector256<float> x, Vector256<float> other) =>
        Vector256<float>.Zero - (other * Vector256.Create(_scale));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> other) =>
        Vector512<float>.Zero - (other * Vector512.Create(_scale));
#endif
}
