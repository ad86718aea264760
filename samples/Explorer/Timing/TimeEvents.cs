using System.Collections.Generic;

namespace Explorer.Timing;

/// <summary>What the rounds until now came to.</summary>
/// <param name="Contenders">The contenders.</param>
/// <param name="Round">The number of rounds that are done.</param>
/// <param name="Rounds">How many there will be.</param>
/// <param name="RowsOfCall">The rows of a call; the times are those of one row.</param>
internal sealed record RoundEvent(IReadOnlyList<Measured> Contenders, int Round, int Rounds, int RowsOfCall);

/// <summary>A size of the curve.</summary>
/// <param name="Size">The size.</param>
/// <param name="Contenders">The contenders.</param>
/// <param name="Index">Its place among the sizes.</param>
/// <param name="Count">How many sizes there are.</param>
internal sealed record PointEvent(int Size, IReadOnlyList<Measured> Contenders, int Index, int Count);

/// <summary>What the first call takes.</summary>
/// <param name="Contenders">The contenders, each in a process of its own.</param>
internal sealed record FirstCallAnswer(IReadOnlyList<FirstCall> Contenders);

/// <summary>The first call of a contender.</summary>
/// <param name="Name">The contender.</param>
/// <param name="First">What the first call took, in microseconds.</param>
/// <param name="Prepare">What the kernel's Prepare() took in a process where it came first, in microseconds.</param>
/// <param name="FirstPrepared">What the first call took after it, in microseconds.</param>
internal sealed record FirstCall(string Name, double First, double? Prepare, double? FirstPrepared);
