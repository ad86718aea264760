#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SoftmaxKernels.Arithmetic;

/// <content>Masks of registers of sixteen floats.</content>
public static partial class Lanes
{
    /// <inheritdoc cref="Allow(Vector128{float}, ref bool, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Allow(Vector512<float> values, ref bool allowed, float otherwise)
    {
        Vector128<byte> bytes = Vector128.LoadUnsafe(ref Unsafe.As<bool, byte>(ref allowed));
        Vector512<int> wide = Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(bytes)
            : Vector512.WidenLower(Vector512.WidenLower(bytes.ToVector256Unsafe().ToVector512Unsafe())).AsInt32();
        return Vector512.ConditionalSelect(Vector512.Equals(wide, Vector512<int>.Zero).AsSingle(), Vector512.Create(otherwise), values);
    }
}
#endif
