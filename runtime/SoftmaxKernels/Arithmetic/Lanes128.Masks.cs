#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SoftmaxKernels.Arithmetic;

/// <content>Masks of registers of four floats.</content>
public static partial class Lanes
{
    /// <summary>The lanes that are allowed, and another number in those that are not.</summary>
    /// <param name="values">The register.</param>
    /// <param name="allowed">The first of four flags.</param>
    /// <param name="otherwise">What forbidden lanes hold: a constant.</param>
    /// <returns>The register.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Allow(Vector128<float> values, ref bool allowed, float otherwise) =>
        Allow(values, Unsafe.ReadUnaligned<uint>(ref Unsafe.As<bool, byte>(ref allowed)), otherwise);

    /// <summary>Loads one float, if it is allowed.</summary>
    /// <param name="source">The float.</param>
    /// <param name="allowed">Its flag.</param>
    /// <param name="rest">What the other lanes hold, and the first if it is forbidden: a constant.</param>
    /// <returns>The register.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load1(ref float source, ref bool allowed, [ConstantExpected] float rest) =>
        Allow(Load1(ref source, rest), Unsafe.As<bool, byte>(ref allowed), rest);

    /// <summary>Loads two floats, if they are allowed.</summary>
    /// <param name="source">The first float.</param>
    /// <param name="allowed">Its flag.</param>
    /// <param name="rest">What the other lanes hold, and forbidden ones: a constant.</param>
    /// <returns>The register.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load2(ref float source, ref bool allowed, [ConstantExpected] float rest) =>
        Allow(Load2(ref source, rest), Unsafe.ReadUnaligned<ushort>(ref Unsafe.As<bool, byte>(ref allowed)), rest);

    /// <summary>Loads three floats, if they are allowed.</summary>
    /// <param name="source">The first float.</param>
    /// <param name="allowed">Its flag.</param>
    /// <param name="rest">What the last lane holds, and forbidden ones: a constant.</param>
    /// <returns>The register.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load3(ref float source, ref bool allowed, [ConstantExpected] float rest)
    {
        ref byte flags = ref Unsafe.As<bool, byte>(ref allowed);
        return Allow(Load3(ref source, rest), Unsafe.ReadUnaligned<ushort>(ref flags) | ((uint)Unsafe.Add(ref flags, 2) << 16), rest);
    }

    /// <summary>Four flags, a byte each, make the lanes of a mask: any byte but 0 allows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Allow(Vector128<float> values, uint flags, float otherwise)
    {
        Vector128<byte> bytes = Vector128.CreateScalarUnsafe(flags).AsByte();
        Vector128<int> wide = Sse41.IsSupported
            ? Sse41.ConvertToVector128Int32(bytes)
            : Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32();
        Vector128<float> forbidden = Vector128.Equals(wide, Vector128<int>.Zero).AsSingle();

        // With AVX-512 the JIT makes a comparison into a mask register and one blend of this, but of ConditionalSelect a blend of three steps.
        return Avx512F.VL.IsSupported
            ? Avx512F.VL.TernaryLogic(forbidden, Vector128.Create(otherwise), values, 0xCA)
            : Vector128.ConditionalSelect(forbidden, Vector128.Create(otherwise), values);
    }
}
#endif
