using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>e^(x − log-sum-exp) · upstream, of the first row alone.</summary>
internal readonly struct LogSumExpGradients<TArithmetic> : IElementMap
    where TArithmetic : struct, IArithmetic
{
    private readonly float _logSumExp;
    private readonly float _upstream;

    public LogSumExpGradients(float logSumExp, float upstream)
    {
        _logSumExp = logSumExp;
        _upstream = upstream;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Apply(float x, float other) => (float)(KernelMath<TArithmetic>.Exp((float)(x - _logSumExp)) * _upstream);

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Apply(Vector128<float> x, Vector128<float> other) =>
        KernelMath<TArithmetic>.Exp(x - Vector128.Create(_logSumExp)) * Vector128.Create(_upstream);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Apply(Vector256<float> x, Vector256<float> other) =>
        KernelMath<TArithmetic>.Exp(x - Vector256.Create(_logSumExp)) * Vector256.Create(_upstream);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> other) =>
        KernelMath<TArithmetic>.Exp(x - Vector512.Create(_logSumExp)) * Vector512.Create(_upstream);
#endif
}
