using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>−log p from log p and p, and 0 for a probability of 0.</summary>
internal readonly struct Surprisals<TArithmetic> : IElementMap
    where TArithmetic : struct, IArithmetic
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Apply(float x, float other) => other == 0f ? 0f : (float)(0f - x);

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Apply(Vector128<float> x, Vector128<float> other) =>
        Lanes.UnlessEqual(other, Vector128<float>.Zero, Vector128<float>.Zero - x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Apply(Vector256<float> x, Vector256<float> other) =>
        Lanes.UnlessEqual(other, Vector256<float>.Zero, Vector256<float>.Zero - x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> other) =>
        Lanes.UnlessEqual(other, Vector512<float>.Zero, Vector512<float>.Zero - x);
#endif
}
