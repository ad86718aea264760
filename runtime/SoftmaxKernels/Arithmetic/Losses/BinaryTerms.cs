using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>The binary cross-entropy of each logit, of targets t · slope + offset.</summary>
internal readonly struct BinaryTerms<TArithmetic> : IElementMap, IWeightedElementMap
    where TArithmetic : struct, IArithmetic
{
    private readonly float _slope;
    private readonly float _offset;

    public BinaryTerms(float slope, float offset)
    {
        _slope = slope;
        _offset = offset;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Apply(float x, float other) => Apply(x, other, 1f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Apply(float x, float other, float weight) =>
        KernelMath<TArithmetic>.BinaryCrossEntropy(x, KernelMath<TArithmetic>.MultiplyAdd(other, _slope, _offset), weight);

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Apply(Vector128<float> x, Vector128<float> other) =>
        Apply(x, other, Vector128.Create(1f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Apply(Vector256<float> x, Vector256<float> other) =>
        Apply(x, other, Vector256.Create(1f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> other) =>
        Apply(x, other, Vector512.Create(1f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Apply(Vector128<float> x, Vector128<float> other, Vector128<float> weight) =>
        KernelMath<TArithmetic>.BinaryCrossEntropy(x, KernelMath<TArithmetic>.MultiplyAdd(other, Vector128.Create(_slope), Vector128.Create(_offset)), weight);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Apply(Vector256<float> x, Vector256<float> other, Vector256<float> weight) =>
        KernelMath<TArithmetic>.BinaryCrossEntropy(x, KernelMath<TArithmetic>.MultiplyAdd(other, Vector256.Create(_slope), Vector256.Create(_offset)), weight);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> other, Vector512<float> weight) =>
        KernelMath<TArithmetic>.BinaryCrossEntropy(x, KernelMath<TArithmetic>.MultiplyAdd(other, Vector512.Create(_slope), Vector512.Create(_offset)), weight);
#endif
}
