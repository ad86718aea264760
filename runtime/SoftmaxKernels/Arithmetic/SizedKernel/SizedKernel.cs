using System.ComponentModel;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// The methods of a kernel whose size is an argument, the last one: with the checks of a generated kernel, by the loops of the
/// runtime. What a kernel has no code of its own for, and <see cref="GenericKernel"/>, whose arithmetic is an argument too.
/// </summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class SizedKernel<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
}
