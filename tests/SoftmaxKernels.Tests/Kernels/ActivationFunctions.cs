using System.Runtime.Intrinsics;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Tests.Kernels;

internal readonly struct SigmoidFunction<TArithmetic> : IElementFunction
    where TArithmetic : struct, IArithmetic
{
    public static float Of(float x) => KernelMath<TArithmetic>.Sigmoid(x);

    public static Vector128<float> Of(Vector128<float> x) => KernelMath<TArithmetic>.Sigmoid(x);

    public static Vector256<float> Of(Vector256<float> x) => KernelMath<TArithmetic>.Sigmoid(x);

    public static Vector512<float> Of(Vector512<float> x) => KernelMath<TArithmetic>.Sigmoid(x);
}

internal readonly struct SiluFunction<TArithmetic> : IElementFunction
    where TArithmetic : struct, IArithmetic
{
    public static float Of(float x) => KernelMath<TArithmetic>.Silu(x);

    public static Vector128<float> Of(Vector128<float> x) => KernelMath<TArithmetic>.Silu(x);

    public static Vector256<float> Of(Vector256<float> x) => KernelMath<TArithmetic>.Silu(x);

    public static Vector512<float> Of(Vector512<float> x) => KernelMath<TArithmetic>.Silu(x);
}

internal readonly struct ReluFunction<TArithmetic> : IElementFunction
    where TArithmetic : struct, IArithmetic
{
    public static float Of(float x) => KernelMath<TArithmetic>.Relu(x);

    public static Vector128<float> Of(Vector128<float> x) => KernelMath<TArithmetic>.Relu(x);

    public static Vector256<float> Of(Vector256<float> x) => KernelMath<TArithmetic>.Relu(x);

    public static Vector512<float> Of(Vector512<float> x) => KernelMath<TArithmetic>.Relu(x);
}

internal readonly struct EluFunction<TArithmetic> : IElementFunction
    where TArithmetic : struct, IArithmetic
{
    public static float Of(float x) => KernelMath<TArithmetic>.Elu(x);

    public static Vector128<float> Of(Vector128<float> x) => KernelMath<TArithmetic>.Elu(x);

    public static Vector256<float> Of(Vector256<float> x) => KernelMath<TArithmetic>.Elu(x);

    public static Vector512<float> Of(Vector512<float> x) => KernelMath<TArithmetic>.Elu(x);
}

internal readonly struct SigmoidGradientFunction<TArithmetic> : IElementPairFunction
    where TArithmetic : struct, IArithmetic
{
    public static float Of(float x, float upstream) => KernelMath<TArithmetic>.SigmoidGradient(x, upstream);

    public static Vector128<float> Of(Vector128<float> x, Vector128<float> upstream) => KernelMath<TArithmetic>.SigmoidGradient(x, upstream);

    public static Vector256<float> Of(Vector256<float> x, Vector256<float> upstream) => KernelMath<TArithmetic>.SigmoidGradient(x, upstream);

    public static Vector512<float> Of(Vector512<float> x, Vector512<float> upstream) => KernelMath<TArithmetic>.SigmoidGradient(x, upstream);
}

internal readonly struct SiluGradientFunction<TArithmetic> : IElementPairFunction
    where TArithmetic : struct, IArithmetic
{
    public static float Of(float x, float upstream) => KernelMath<TArithmetic>.SiluGradient(x, upstream);

    public static Vector128<float> Of(Vector128<float> x, Vector128<float> upstream) => KernelMath<TArithmetic>.SiluGradient(x, upstream);

    public static Vector256<float> Of(Vector256<float> x, Vector256<float> upstream) => KernelMath<TArithmetic>.SiluGradient(x, upstream);

    public static Vector512<float> Of(Vector512<float> x, Vector512<float> upstream) => KernelMath<TArithmetic>.SiluGradient(x, upstream);
}

internal readonly struct ReluGradientFunction<TArithmetic> : IElementPairFunction
    where TArithmetic : struct, IArithmetic
{
    public static float Of(float x, float upstream) => KernelMath<TArithmetic>.ReluGradient(x, upstream);

    public static Vector128<float> Of(Vector128<float> x, Vector128<float> upstream) => KernelMath<TArithmetic>.ReluGradient(x, upstream);

    public static Vector256<float> Of(Vector256<float> x, Vector256<float> upstream) => KernelMath<TArithmetic>.ReluGradient(x, upstream);

    public static Vector512<float> Of(Vector512<float> x, Vector512<float> upstream) => KernelMath<TArithmetic>.ReluGradient(x, upstream);
}

internal readonly struct EluGradientFunction<TArithmetic> : IElementPairFunction
    where TArithmetic : struct, IArithmetic
{
    public static float Of(float y, float upstream) => KernelMath<TArithmetic>.EluGradient(y, upstream);

    public static Vector128<float> Of(Vector128<float> y, Vector128<float> upstream) => KernelMath<TArithmetic>.EluGradient(y, upstream);

    public static Vector256<float> Of(Vector256<float> y, Vector256<float> upstream) => KernelMath<TArithmetic>.EluGradient(y, upstream);

    public static Vector512<float> Of(Vector512<float> y, Vector512<float> upstream) => KernelMath<TArithmetic>.EluGradient(y, upstream);
}

/// <summary>The gradient of SiLU for an upstream gradient of 1.</summary>
internal readonly struct SiluDerivativeFunction<TArithmetic> : IElementFunction
    where TArithmetic : struct, IArithmetic
{
    public static float Of(float x) => KernelMath<TArithmetic>.SiluGradient(x, 1f);

    public static Vector128<float> Of(Vector128<float> x) => KernelMath<TArithmetic>.SiluGradient(x, Vector128.Create(1f));

    public static Vector256<float> Of(Vector256<float> x) => KernelMath<TArithmetic>.SiluGradient(x, Vector256.Create(1f));

    public static Vector512<float> Of(Vector512<float> x) => KernelMath<TArithmetic>.SiluGradient(x, Vector512.Create(1f));
}

/// <summary>The gradient of ELU, from its result, for an upstream gradient of 1.</summary>
internal readonly struct EluDerivativeFunction<TArithmetic> : IElementFunction
    where TArithmetic : struct, IArithmetic
{
    public static float Of(float y) => KernelMath<TArithmetic>.EluGradient(y, 1f);

    public static Vector128<float> Of(Vector128<float> y) => KernelMath<TArithmetic>.EluGradient(y, Vector128.Create(1f));

    public static Vector256<float> Of(Vector256<float> y) => KernelMath<TArithmetic>.EluGradient(y, Vector256.Create(1f));

    public static Vector512<float> Of(Vector512<float> y) => KernelMath<TArithmetic>.EluGradient(y, Vector512.Create(1f));
}

/// <summary>The gradient of ELU at x, for the upstream gradient x.</summary>
internal readonly struct EluThereAndBackFunction<TArithmetic> : IElementFunction
    where TArithmetic : struct, IArithmetic
{
    public static float Of(float x) => KernelMath<TArithmetic>.EluGradient(KernelMath<TArithmetic>.Elu(x), x);

    public static Vector128<float> Of(Vector128<float> x) => KernelMath<TArithmetic>.EluGradient(KernelMath<TArithmetic>.Elu(x), x);

    public static Vector256<float> Of(Vector256<float> x) => KernelMath<TArithmetic>.EluGradient(KernelMath<TArithmetic>.Elu(x), x);

    public static Vector512<float> Of(Vector512<float> x) => KernelMath<TArithmetic>.EluGradient(KernelMath<TArithmetic>.Elu(x), x);
}
