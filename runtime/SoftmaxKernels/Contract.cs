namespace SoftmaxKernels;

/// <summary>
/// What the runtime library and the generator must agree on: this file is compiled into both. The numbers are part of the contract
/// of runtime/docs/NUMERICS.md.
/// </summary>
internal static class Contract
{
    /// <summary>Sums are added up in 16 virtual lanes …</summary>
    public const int VirtualLanes = 16;

    /// <summary>… over chunks of four blocks.</summary>
    public const int Chunk = 4 * VirtualLanes;

    /// <summary>Up to this many terms softmax divides each by their sum; beyond, it multiplies by the reciprocal.</summary>
    public const int LargestDivided = 24;

    /// <summary>Up to this many terms softmax sums in float lanes; beyond, in double lanes.</summary>
    public const int LargestFloatSum = 64;

    /// <summary>The largest number of classes of a generated kernel.</summary>
    public const int LargestSize = 1 << 20;

    /// <summary>Up to this many classes a preparation calls what writes a number for each pair of them: 1 MiB.</summary>
    public const int LargestPreparedJacobian = 512;

    /// <summary>The largest number of classes whose square is the length of a span.</summary>
    public const int LargestJacobianSize = 46340;
}
