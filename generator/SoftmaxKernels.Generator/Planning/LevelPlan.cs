using System.Collections.Immutable;

namespace SoftmaxKernels.Generator.Planning;

/// <summary>How a row of a fixed size lies in the registers of one width: straight-line code works through them.</summary>
/// <param name="Size">The number of elements of the row.</param>
/// <param name="Lanes">The lanes of a whole register at this width; 1 for scalar code.</param>
/// <param name="Row">The registers of the row.</param>
/// <param name="MaximumFirst">
/// Whether the maximum is found before the first exponential: slower, but with half the registers in use.
/// </param>
internal sealed record LevelPlan(
    int Size,
    int Lanes,
    ImmutableArray<Register> Row,
    bool MaximumFirst)
{
    /// <summary>Gets how many registers side by side hold the sixteen virtual lanes of the contract.</summary>
    public int Columns => Contract.VirtualLanes / Lanes;
}
