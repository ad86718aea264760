using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>x · factor, of the first row alone.</summary>
internal readonly struct ScaledElements<TArithmetic> : IElementMap
    where TArithmetic : struct, IArithmetic
{
    private readonly float _factor;

    public ScaledElements(float factor) => _factor = factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Apply(float x, float other) => (float)(x * _factor);

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Apply(Vector128<float> x, Vector128<float> other) =>
        x * Vector128.Create(_factor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Apply(Vector256<float> x, Vector256<float> other) =>
        x * Vector256.Create(_factor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> other) =>
        x * Vector512.Create(_factor);
#endif
}
