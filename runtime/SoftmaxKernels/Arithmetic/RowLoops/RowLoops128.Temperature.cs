#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Logits at a temperature.</content>
internal static partial class RowLoops128<TArithmetic>
{
    /// <summary>y = (x − max) · factor, each operation rounded.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="max">The largest.</param>
    /// <param name="factor">The reciprocal of the temperature.</param>
    /// <param name="y">The first result, which may be the first logit.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Temper(ref float x, float max, float factor, ref float y, int length) =>
        MapShort(ref x, ref y, length, new TemperMap(Vector128.Create(max), Vector128.Create(factor)));

    private readonly struct TemperMap(Vector128<float> max, Vector128<float> factor) : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Apply(Vector128<float> x) => (x - max) * factor;
    }
}
#endif
