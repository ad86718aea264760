#if NET8_0_OR_GREATER
namespace SoftmaxKernels.Arithmetic;

/// <summary>How the terms of a row are taken from its logits, as a type so that the JIT compiles each to its own loops.</summary>
internal interface ITermRange
{
}

/// <summary>The terms of a row whose maximum is within ±256: of the logits as they are.</summary>
internal readonly struct Unshifted : ITermRange
{
}

/// <summary>
/// The terms of any row, also with NaN and infinities, and those at a temperature: of (z − max) / T, whose maximum is 0.
/// </summary>
internal readonly struct Shifted : ITermRange
{
}
#endif
