using System.Collections.Generic;

namespace Explorer.Timing;

/// <summary>What a child process is to measure.</summary>
/// <param name="Member">The member.</param>
/// <param name="Loop">The name of the type with the loop around it, which was compiled with the kernel.</param>
/// <param name="Kernel">The full name of the kernel's type.</param>
/// <param name="Size">The classes of a row, or the inputs of a layer.</param>
/// <param name="Width">The floats of a result.</param>
/// <param name="Rows">The rows of a call.</param>
/// <param name="Parameters">The floats of the block of parameters; 0 where there is none.</param>
/// <param name="Layers">The layers; none for a kernel of rows, and where there is more in a network than layers.</param>
internal sealed record TimeJob(
    string Member, string Loop, string Kernel, int Size, int Width, int Rows, int Parameters, IReadOnlyList<TimedLayer> Layers)
{
    /// <summary>The rounds that are measured where nobody says how many, and the most.</summary>
    public const int MostRounds = 20;

    /// <summary>Gets the rounds of a member that is measured alone.</summary>
    public int Rounds { get; init; } = MostRounds;

    /// <summary>Gets a value indicating whether the kernel is measured without what does the same without it.</summary>
    public bool IsAlone { get; init; }
}
