using System.Collections.Immutable;

namespace SoftmaxKernels.Generator.Planning;

/// <summary>How a row of a fixed size is worked through at one register width.</summary>
/// <param name="Size">The number of elements of the row.</param>
/// <param name="Lanes">The lanes of a whole register at this width; 1 for scalar code.</param>
/// <param name="Row">The registers of the whole row for straight-line code; empty where the row is looped over.</param>
/// <param name="MaximumFirst">
/// Whether straight-line code finds the maximum before the first exponential: slower, but with half the registers in use.
/// </param>
/// <param name="Chunks">For a row that is looped over, the loop that sums: over chunks of 64 elements.</param>
/// <param name="Groups">For a row that is looped over, any other loop.</param>
internal sealed record LevelPlan(
    int Size,
    int Lanes,
    ImmutableArray<Register> Row,
    bool MaximumFirst,
    LoopPlan? Chunks,
    LoopPlan? Groups)
{
    /// <summary>Gets a value indicating whether the row is unrolled completely.</summary>
    public bool StraightLine => !Row.IsEmpty;

    /// <summary>Gets how many registers side by side hold the sixteen virtual lanes of the contract.</summary>
    public int Columns => Contract.VirtualLanes / Lanes;
}

/// <summary>A loop over whole groups of registers, and what comes after it.</summary>
/// <param name="Step">The elements of one group.</param>
/// <param name="End">The elements of all groups.</param>
/// <param name="Body">The registers of one group.</param>
/// <param name="After">The registers behind the last whole group.</param>
internal sealed record LoopPlan(int Step, int End, ImmutableArray<Register> Body, ImmutableArray<Register> After);
