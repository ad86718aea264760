using System.Runtime.Intrinsics;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Tests.Kernels;

/// <summary>The logarithm of the losses.</summary>
internal readonly struct LogFunction<TArithmetic> : IElementFunction
    where TArithmetic : struct, IArithmetic
{
    public static float Of(float x) => KernelMath<TArithmetic>.Log(x);

    public static Vector128<float> Of(Vector128<float> x) => KernelMath<TArithmetic>.Log(x);

    public static Vector256<float> Of(Vector256<float> x) => KernelMath<TArithmetic>.Log(x);

    public static Vector512<float> Of(Vector512<float> x) => KernelMath<TArithmetic>.Log(x);
}
