#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The products of matrices and vectors that layers are made of, in registers of 256 bits.</summary>
/// <remarks>The files of the three widths are the same but for the width; a test holds them to it.</remarks>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static partial class Products256<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    private const int Block = Contract.VirtualLanes;

    private static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<float>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(ref float source, int register) =>
        Vector256.LoadUnsafe(ref source, (nuint)(register * Vector256<float>.Count));
}
#endif
