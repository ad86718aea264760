using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>u − e^x Σu from log-probabilities x and upstream gradients u.</summary>
internal readonly struct LogSoftmaxGradients<TArithmetic> : IElementMap
    where TArithmetic : struct, IArithmetic
{
    private readonly float _sum;

    public LogSoftmaxGradients(float sum) => _sum = sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Apply(float x, float other) => KernelMath<TArithmetic>.MultiplyAdd(-KernelMath<TArithmetic>.Exp(x), _sum, other);

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Apply(Vector128<float> x, Vector128<float> other) =>
        KernelMath<TArithmetic>.MultiplyAdd(-KernelMath<TArithmetic>.Exp(x), Vector128.Create(_sum), other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Apply(Vector256<float> x, Vector256<float> other) =>
        KernelMath<TArithmetic>.MultiplyAdd(-KernelMath<TArithmetic>.Exp(x), Vector256.Create(_sum), other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> other) =>
        KernelMath<TArithmetic>.MultiplyAdd(-KernelMath<TArithmetic>.Exp(x), Vector512.Create(_sum), other);
#endif
}
