using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;

namespace Explorer.Plans;

/// <summary>The planner's decisions for a size, from the planner itself, as the page draws them.</summary>
internal static class RowPlans
{
    private static readonly (int Lanes, string Name)[] Widths = [(16, "512"), (8, "256"), (4, "128")];

    /// <summary>The plan of a kernel of rows.</summary>
    /// <param name="size">The number of classes.</param>
    /// <returns>The plan.</returns>
    public static RowPlan Of(int size)
    {
        KernelPlan plan = KernelPlanner.Plan(size, vectors: true);
        return new RowPlan(
            [.. plan.Levels.Select(LevelOf)],
            [.. plan.Columns.Select(columns => new RowsAtOnce(NameOf(columns.Lanes), columns.Lanes, LayoutText.OfColumns([columns])))],
            [.. plan.Groups.Select(level => new RowsAtOnce(NameOf(level.Lanes), level.Lanes, LayoutText.OfGroups([level])))],
            [.. Words(plan)]);
    }

    /// <summary>What a level is called.</summary>
    /// <param name="lanes">The lanes of its registers.</param>
    public static string NameOf(int lanes) => Widths.FirstOrDefault(width => width.Lanes == lanes).Name ?? "scalar";

    private static PlannedLevel LevelOf(LevelPlan level) => new(
        NameOf(level.Lanes),
        level.Lanes,
        LayoutText.OfLevel(level, ofElements: false),
        level.MaximumFirst,
        LayoutText.OfRow(level),
        [.. level.Row.Select(register => RegisterOf(register, level.Size))]);

    private static PlannedRegister RegisterOf(Register register, int size)
    {
        int?[] elements = new int?[register.Lanes];
        bool[] repeated = new bool[register.Lanes];
        int half = register.Lanes / 2;
        for (int lane = 0; lane < register.Lanes; lane++)
        {
            (elements[lane], repeated[lane]) = register.Load switch
            {
                RegisterLoad.Whole => (register.Offset + lane, lane < register.Repeated),
                RegisterLoad.Halves when lane < half => (lane, false),
                RegisterLoad.Halves => (size - register.Lanes + lane, lane - half < register.Repeated),
                RegisterLoad.Split when lane < half + register.Tail => (lane, false),
                RegisterLoad.Padded when lane < register.Tail => (register.Offset + lane, false),
                _ => ((int?)null, false),
            };
        }

        return new PlannedRegister(register.Lanes, register.Load.ToString(), elements, repeated);
    }

    private static IEnumerable<string> Words(KernelPlan plan)
    {
        string[] missing = [.. Widths.Where(width => plan.Levels.All(level => level.Lanes != width.Lanes)).Select(width => width.Name)];
        if (plan.Size > 1 && missing.Length > 0)
        {
            yield return $"At {string.Join(", ", missing)} bits nothing is written for this size: a narrower register or the runtime's loops, which all kernels share, do as well.";
        }

        if (plan.Columns.IsEmpty && plan.Groups.IsEmpty)
        {
            yield return "A batch goes row by row.";
        }
    }
}
