#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>ELU and its gradient.</content>
internal static partial class RowLoops512<TArithmetic>
{
    /// <summary>y = x above 0, e^x − 1 otherwise.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The first result, which may be the first number.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Elu(ref float x, ref float y, int length) => Map(ref x, ref y, length, default(EluMap));

    /// <summary>The gradient with respect to x of y = ELU x.</summary>
    /// <param name="x">The first result of ELU.</param>
    /// <param name="u">The first element of the upstream gradient.</param>
    /// <param name="y">The first result, which may be that of an input.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void EluGradient(ref float x, ref float u, ref float y, int length) => MapShort(ref x, ref u, ref y, length, default(EluGradientMap));

    private readonly struct EluMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Apply(Vector512<float> x) => KernelMath<TArithmetic>.Elu(x);
    }

    private readonly struct EluGradientMap : IPairMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Apply(Vector512<float> x, Vector512<float> other) => KernelMath<TArithmetic>.EluGradient(x, other);
    }
}
#endif
