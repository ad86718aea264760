using System.Collections.Generic;

namespace Explorer.Plans;

/// <summary>How rows of a size lie in registers.</summary>
/// <param name="Levels">The widths at which there are straight lines of code, the widest first.</param>
/// <param name="Columns">The widths at which a batch goes one row to a lane.</param>
/// <param name="Groups">The widths at which a batch goes row by row, and its losses one row to a lane.</param>
/// <param name="Words">What else there is to say.</param>
internal sealed record RowPlan(
    IReadOnlyList<PlannedLevel> Levels, IReadOnlyList<RowsAtOnce> Columns, IReadOnlyList<RowsAtOnce> Groups, IReadOnlyList<string> Words);

/// <summary>A width at which there is a straight line of code.</summary>
/// <param name="Name">What the level is called.</param>
/// <param name="Lanes">The lanes of a register.</param>
/// <param name="Words">What is done, in words.</param>
/// <param name="MaximumFirst">Whether the maximum is found before the first exponential.</param>
/// <param name="Notes">How the row is loaded, in words.</param>
/// <param name="Registers">The registers.</param>
internal sealed record PlannedLevel(
    string Name, int Lanes, string Words, bool MaximumFirst, IReadOnlyList<string> Notes, IReadOnlyList<PlannedRegister> Registers);

/// <summary>A register.</summary>
/// <param name="Lanes">Its lanes.</param>
/// <param name="Load">How it is loaded.</param>
/// <param name="Elements">Which element sits in each lane; <see langword="null"/> for padding.</param>
/// <param name="Repeated">Which of them also sit in the register, or half, before.</param>
internal sealed record PlannedRegister(int Lanes, string Load, IReadOnlyList<int?> Elements, IReadOnlyList<bool> Repeated);

/// <summary>How many rows of a batch are done at once.</summary>
/// <param name="Name">What the level is called.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Words">The same in words.</param>
internal sealed record RowsAtOnce(string Name, int Rows, string Words);
