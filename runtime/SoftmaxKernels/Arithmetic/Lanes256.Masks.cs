#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SoftmaxKernels.Arithmetic;

/// <content>Masks of registers of eight floats.</content>
public static partial class Lanes
{
    /// <inheritdoc cref="Allow(Vector128{float}, ref bool, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Allow(Vector256<float> values, ref bool allowed, float otherwise)
    {
        ulong flags = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<bool, byte>(ref allowed));
        Vector128<byte> bytes = Vector128.CreateScalarUnsafe(flags).AsByte();
        Vector256<int> wide = Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(bytes)
            : Vector256.WidenLower(Vector256.WidenLower(bytes.ToVector256Unsafe())).AsInt32();
        Vector256<float> forbidden = Vector256.Equals(wide, Vector256<int>.Zero).AsSingle();

        // With AVX-512 the JIT makes a comparison into a mask register and one blend of this, but of ConditionalSelect a blend of three steps.
        return Avx512F.VL.IsSupported
            ? Avx512F.VL.TernaryLogic(forbidden, Vector256.Create(otherwise), values, 0xCA)
            : Vector256.ConditionalSelect(forbidden, Vector256.Create(otherwise), values);
    }
}
#endif
