#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>tanh, its gradient and its derivative.</content>
internal static partial class RowLoops512<TArithmetic>
{
    /// <summary>y = tanh x.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The first result, which may be the first number.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Tanh(ref float x, ref float y, int length) => Map(ref x, ref y, length, default(TanhMap));

    /// <summary>y = tanh(x) · scale.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="scale">The factor.</param>
    /// <param name="y">The first result, which may be the first number.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void ScaledTanh(ref float x, float scale, ref float y, int length) =>
        Map(ref x, ref y, length, new ScaledTanhMap(Vector512.Create(scale)));

    /// <summary>y = 1 − tanh² x.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The first result, which may be the first number.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhDerivative(ref float x, ref float y, int length) => Map(ref x, ref y, length, default(TanhDerivativeMap));

    /// <summary>y = u (1 − t²).</summary>
    /// <param name="t">The first tanh.</param>
    /// <param name="u">The first element of the upstream gradient.</param>
    /// <param name="y">The first result, which may be that of an input.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhGradient(ref float t, ref float u, ref float y, int length) =>
        MapShort(ref t, ref u, ref y, length, default(TanhGradientMap));

    private readonly struct TanhMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Apply(Vector512<float> x) => KernelMath<TArithmetic>.Tanh(x);
    }

    private readonly struct ScaledTanhMap : IMap
    {
        private readonly Vector512<float> _scale;

        public ScaledTanhMap(Vector512<float> scale) => _scale = scale;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Apply(Vector512<float> x) => KernelMath<TArithmetic>.Tanh(x) * _scale;
    }

    private readonly struct TanhDerivativeMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Apply(Vector512<float> x) => KernelMath<TArithmetic>.TanhDerivative(x);
    }

    private readonly struct TanhGradientMap : IPairMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Apply(Vector512<float> x, Vector512<float> other) => KernelMath<TArithmetic>.TanhGradient(x, other);
    }
}
#endif
