using System.Collections.Immutable;

namespace SoftmaxKernels.Generator.Planning;

/// <summary>How a batch of short rows is worked through with one row in each lane.</summary>
/// <param name="Size">The number of elements of a row.</param>
/// <param name="Lanes">The rows that are done at once.</param>
/// <param name="Blocks">The first column of each block of four that is loaded together; empty for rows of two or three.</param>
internal sealed record ColumnPlan(int Size, int Lanes, ImmutableArray<int> Blocks);
