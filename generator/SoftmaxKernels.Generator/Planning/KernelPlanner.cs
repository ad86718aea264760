using System;
using System.Collections.Immutable;
using System.Linq;

namespace SoftmaxKernels.Generator.Planning;

/// <summary>Decides, from the size of the row alone, which register widths get a body and how each lays the row out.</summary>
internal static class KernelPlanner
{
    /// <summary>
    /// Longer rows get no scalar body: the runtime's loops are as good there. Nor does a row of more than one element where there are
    /// vectors: hardly any machine would use it, and on that the runtime has the same bits.
    /// </summary>
    public const int LargestScalarBody = 16;

    /// <summary>A group of longer rows would not stay in the first-level cache until it is finished.</summary>
    public const int LargestGroupedRow = 128;

    private static readonly int[] Widths = { 16, 8, 4 };

    /// <summary>
    /// Plans a kernel. Where a width has no straight-line code there is nothing in a body that the size makes different: the runtime
    /// has the loops, once for all kernels.
    /// </summary>
    /// <param name="size">The number of classes.</param>
    /// <param name="vectors">Whether the consumer's runtime library has vectors.</param>
    /// <returns>The plan.</returns>
    public static KernelPlan Plan(int size, bool vectors)
    {
        ImmutableArray<LevelPlan>.Builder levels = ImmutableArray.CreateBuilder<LevelPlan>();
        if (vectors)
        {
            // A width pays when the row more than fills half of its register.
            levels.AddRange(Widths
                .Where(lanes => size > (lanes == 4 ? 1 : lanes / 2) && size <= LargestStraightLine(lanes))
                .Select(lanes => PlanLevel(size, lanes)));
        }

        if (size == 1 || (!vectors && size <= LargestScalarBody))
        {
            levels.Add(PlanLevel(size, 1));
        }

        ImmutableArray<ColumnPlan> columns = Widths
            .Where(lanes => vectors && size > 1 && size <= LargestColumns(lanes))
            .Select(lanes => new ColumnPlan(size, lanes, CoverColumns(size)))
            .ToImmutableArray();
        ImmutableArray<LevelPlan> groups = levels
            .Where(level => level.Lanes > 1 && size > LargestColumns(level.Lanes) && size <= LargestGroupedRow)
            .ToImmutableArray();
        return new KernelPlan(size, levels.ToImmutable(), levels.Where(SuitsElements).ToImmutableArray(), columns, groups);
    }

    /// <summary>Whether straight-line code suits functions of single elements.</summary>
    /// <remarks>
    /// tanh, sigmoid and SiLU have more constants than there are registers below 512 bits. Repeated in a line, they push its intermediates to
    /// the stack; in the runtime's loop with one register a turn each constant is used once and stays in memory.
    /// </remarks>
    private static bool SuitsElements(LevelPlan level) => level.Lanes is 16 or 1 || level.Row.Length is 1 or 2;

    private static LevelPlan PlanLevel(int size, int lanes)
    {
        ImmutableArray<Register> row;
        if (size < lanes)
        {
            int tail = size - (lanes / 2);
            row = ImmutableArray.Create(
                lanes == 4 ? new Register(0, lanes, 0, 0, RegisterLoad.Padded, Tail: size)
                : tail is 1 or 2 or 4 ? new Register(0, lanes, 0, 0, RegisterLoad.Split, Tail: tail)
                : new Register(0, lanes, 0, lanes - size, RegisterLoad.Halves));
        }
        else
        {
            row = Cover(size, lanes);
        }

        return new LevelPlan(size, lanes, row, MaximumFirst: row.Length > LargestWithoutMaximum(lanes));
    }

    /// <summary>The registers that cover a row of at least one register.</summary>
    /// <remarks>
    /// The last one is as narrow as the rest allows. One or two elements are loaded as such; else it ends with the row, so it
    /// may repeat elements of the one before: an overlapping load costs nothing, a masked one does, and a load that follows
    /// a masked store waits for it. (It also waits after two overlapping stores, but for less long.)
    /// </remarks>
    private static ImmutableArray<Register> Cover(int size, int lanes)
    {
        ImmutableArray<Register>.Builder registers = ImmutableArray.CreateBuilder<Register>();
        int offset = 0;
        int index = 0;
        for (; offset + lanes <= size; offset += lanes)
        {
            registers.Add(new Register(index++, lanes, offset, 0, RegisterLoad.Whole));
        }

        int rest = size - offset;
        if (rest is 1 or 2)
        {
            registers.Add(new Register(index, 4, offset, 0, RegisterLoad.Padded, Tail: rest));
        }
        else if (rest > 0)
        {
            int width = rest <= 4 ? 4 : rest <= 8 ? 8 : 16;
            registers.Add(new Register(index, width, size - width, width - rest, RegisterLoad.Whole));
        }

        return registers.ToImmutable();
    }

    /// <summary>The first column of each block of four; the last block may repeat columns of the one before.</summary>
    private static ImmutableArray<int> CoverColumns(int size)
    {
        ImmutableArray<int>.Builder blocks = ImmutableArray.CreateBuilder<int>();
        for (int column = 0; size >= 4 && column < size; column += 4)
        {
            blocks.Add(Math.Min(column, size - 4));
        }

        return blocks.ToImmutable();
    }

    /// <summary>Straight-line code wins while the row stays in registers: 32 of them at 512 bits, 16 below.</summary>
    private static int LargestStraightLine(int lanes) => lanes switch
    {
        16 => 256,
        1 => LargestScalarBody,
        _ => 64,
    };

    /// <summary>
    /// Batches of rows up to this size go one row to a lane, where reductions need no shuffles. With registers of four, longer
    /// rows lose more to spills than that saves.
    /// </summary>
    private static int LargestColumns(int lanes) => lanes == 4 ? 6 : 16;

    /// <summary>Before the maximum is known each register of the row needs two: for 2p and for the exponent.</summary>
    private static int LargestWithoutMaximum(int lanes) => lanes == 16 ? 12 : 4;
}
