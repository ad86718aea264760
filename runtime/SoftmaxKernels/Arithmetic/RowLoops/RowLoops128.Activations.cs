#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Sigmoid, SiLU, ReLU and their gradients.</content>
internal static partial class RowLoops128<TArithmetic>
{
    /// <summary>y = sigmoid x.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The first result, which may be the first number.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Sigmoid(ref float x, ref float y, int length) => Map(ref x, ref y, length, default(SigmoidMap));

    /// <summary>y = x · sigmoid x.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The first result, which may be the first number.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Silu(ref float x, ref float y, int length) => Map(ref x, ref y, length, default(SiluMap));

    /// <summary>y = the larger of x and 0.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The first result, which may be the first number.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Relu(ref float x, ref float y, int length) => MapShort(ref x, ref y, length, default(ReluMap));

    /// <summary>The gradient with respect to x of y = sigmoid x.</summary>
    /// <param name="x">The first of what the gradient is taken from.</param>
    /// <param name="u">The first element of the upstream gradient.</param>
    /// <param name="y">The first result, which may be that of an input.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void SigmoidGradient(ref float x, ref float u, ref float y, int length) => MapShort(ref x, ref u, ref y, length, default(SigmoidGradientMap));

    /// <summary>The gradient of SiLU with respect to x.</summary>
    /// <param name="x">The first of what the gradient is taken from.</param>
    /// <param name="u">The first element of the upstream gradient.</param>
    /// <param name="y">The first result, which may be that of an input.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void SiluGradient(ref float x, ref float u, ref float y, int length) => Map(ref x, ref u, ref y, length, default(SiluGradientMap));

    /// <summary>The gradient with respect to x of y = ReLU x.</summary>
    /// <param name="x">The first of what the gradient is taken from.</param>
    /// <param name="u">The first element of the upstream gradient.</param>
    /// <param name="y">The first result, which may be that of an input.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void ReluGradient(ref float x, ref float u, ref float y, int length) => MapShort(ref x, ref u, ref y, length, default(ReluGradientMap));

    private readonly struct SigmoidMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Apply(Vector128<float> x) => KernelMath<TArithmetic>.Sigmoid(x);
    }

    private readonly struct SiluMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Apply(Vector128<float> x) => KernelMath<TArithmetic>.Silu(x);
    }

    private readonly struct ReluMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Apply(Vector128<float> x) => KernelMath<TArithmetic>.Relu(x);
    }

    private readonly struct SigmoidGradientMap : IPairMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Apply(Vector128<float> x, Vector128<float> other) => KernelMath<TArithmetic>.SigmoidGradient(x, other);
    }

    private readonly struct SiluGradientMap : IPairMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Apply(Vector128<float> x, Vector128<float> other) => KernelMath<TArithmetic>.SiluGradient(x, other);
    }

    private readonly struct ReluGradientMap : IPairMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Apply(Vector128<float> x, Vector128<float> other) => KernelMath<TArithmetic>.ReluGradient(x, other);
    }
}
#endif
