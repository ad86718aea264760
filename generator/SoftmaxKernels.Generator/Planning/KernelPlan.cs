using System.Collections.Immutable;

namespace SoftmaxKernels.Generator.Planning;

/// <summary>
/// The plan of one kernel: a level for each register width that has a body, the widest first. Everywhere else the runtime has loops,
/// once for all kernels.
/// </summary>
/// <param name="Size">The number of classes.</param>
/// <param name="Levels">The levels; scalar code, where it has a body of its own, is the last.</param>
/// <param name="Elements">Those of the levels at which functions of single elements, which need neither maximum nor sum, have a body.</param>
/// <param name="Columns">The widths at which batches go one row to a lane.</param>
/// <param name="Groups">The widths at which batches with labels go row by row but are finished in groups of as many rows as lanes.</param>
internal sealed record KernelPlan(
    int Size,
    ImmutableArray<LevelPlan> Levels,
    ImmutableArray<LevelPlan> Elements,
    ImmutableArray<ColumnPlan> Columns,
    ImmutableArray<LevelPlan> Groups);
