#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Leaky ReLU and its gradient.</content>
internal static partial class RowLoops128<TArithmetic>
{
    /// <summary>y = x above 0, x · slope otherwise.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="slope">The slope.</param>
    /// <param name="y">The first result, which may be the first number.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void LeakyRelu(ref float x, float slope, ref float y, int length) =>
        MapShort(ref x, ref y, length, new LeakyReluMap(Vector128.Create(slope)));

    /// <summary>The gradient with respect to x of y = leaky ReLU x.</summary>
    /// <param name="x">The first result of leaky ReLU, or the first number itself.</param>
    /// <param name="slope">The slope.</param>
    /// <param name="u">The first element of the upstream gradient.</param>
    /// <param name="y">The first result, which may be that of an input.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void LeakyReluGradient(ref float x, float slope, ref float u, ref float y, int length) =>
        MapShort(ref x, ref u, ref y, length, new LeakyReluGradientMap(Vector128.Create(slope)));

    private readonly struct LeakyReluMap(Vector128<float> slope) : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Apply(Vector128<float> x) =>
            Vector128.ConditionalSelect(Vector128.GreaterThan(x, Vector128<float>.Zero), x, x * slope);
    }

    private readonly struct LeakyReluGradientMap(Vector128<float> slope) : IPairMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Apply(Vector128<float> x, Vector128<float> other) =>
            Vector128.ConditionalSelect(Vector128.GreaterThan(x, Vector128<float>.Zero), other, other * slope);
    }
}
#endif
