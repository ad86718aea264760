#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The products of matrices and vectors that layers are made of, in registers of 512 bits.</summary>
/// <remarks>The files of the three widths are the same but for the width; a test holds them to it.</remarks>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static partial class Products512<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    private const int Block = Contract.VirtualLanes;

    private static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<float>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float source, int register) =>
        Vector512.LoadUnsafe(ref source, (nuint)(register * Vector512<float>.Count));
}
#endif
