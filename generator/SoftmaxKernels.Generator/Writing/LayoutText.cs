using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Planning;

namespace SoftmaxKernels.Generator.Writing;

/// <summary>Says in words how a row lies in registers.</summary>
internal static class LayoutText
{
    /// <summary>Comment lines for the loads of a straight-line row.</summary>
    public static string[] OfRow(LevelPlan plan)
    {
        Register first = plan.Row[0];
        Register last = plan.Row[plan.Row.Length - 1];
        if (first.Load == RegisterLoad.Padded)
        {
            return new[] { Text(plan.Size) + " elements; the other lanes hold what adds nothing." };
        }

        if (first.Load == RegisterLoad.Split)
        {
            return new[] { Text(plan.Lanes / 2) + " elements and " + Text(first.Tail) + "; the other lanes hold what adds nothing." };
        }

        if (first.Load == RegisterLoad.Halves)
        {
            int half = plan.Lanes / 2;
            return new[]
            {
                $"Lanes 0 to {half - 1} hold elements 0 to {half - 1}, lanes {half} to {plan.Lanes - 1} elements {plan.Size - half} to {plan.Size - 1}: two loads that",
                $"overlap by {Text(first.Repeated)} elements, which costs nothing. Masks would cost, and make a later load of the result wait.",
            };
        }

        if (plan.Lanes == 1)
        {
            return new[] { "Every element in a variable. The casts round each operation to float, also where the runtime keeps more digits." };
        }

        string count = plan.Row.Length == 1 ? "One register holds the row." : "The row in " + Text(plan.Row.Length) + " registers.";
        if (last.Load == RegisterLoad.Padded)
        {
            return new[] { count + " The last holds " + Text(last.Tail) + Plural(last.Tail, " element") + "; its other lanes hold what adds nothing." };
        }

        return last.Repeated == 0
            ? new[] { count }
            : new[] { count + " The last repeats " + Text(last.Repeated) + Plural(last.Repeated, " element") + " of the one before: overlap costs nothing, a mask does." };
    }

    /// <summary>What a comment on a sum adds where elements stand in two registers.</summary>
    public static string OfRepeated(LevelPlan plan) =>
        plan.Row[plan.Row.Length - 1].Repeated > 0 ? " Elements that stand twice are shifted out." : string.Empty;

    /// <summary>What a comment on a count adds where elements stand in two registers.</summary>
    public static string OfCounted(LevelPlan plan) =>
        plan.Row[plan.Row.Length - 1].Repeated > 0 ? " Elements that stand twice are taken once, in sum and count." : string.Empty;

    /// <summary>One line for remarks.</summary>
    /// <param name="plan">The plan of one width.</param>
    /// <param name="ofElements">Whether it is about a function of each element, which needs neither maximum nor sum.</param>
    public static string OfLevel(LevelPlan plan, bool ofElements)
    {
        if (plan.Lanes == 1)
        {
            return "Scalar: straight line over " + Text(plan.Size) + Plural(plan.Size, " variable");
        }

        string order = plan.MaximumFirst && !ofElements ? "; the maximum is found first, to keep the rest in registers" : string.Empty;
        return Text(plan.Lanes * 32) + " bits: straight line over " + Text(plan.Row.Length) + Plural(plan.Row.Length, " register") + order;
    }

    /// <summary>How many rows of a batch go at once.</summary>
    public static string OfColumns(IEnumerable<ColumnPlan> plans) =>
        "one row to a lane, " + RowsAtOnce(plans.Select(plan => plan.Lanes));

    /// <summary>How many rows of a batch with labels are finished at once.</summary>
    public static string OfGroups(IEnumerable<LevelPlan> plans) =>
        "row by row, but losses one row to a lane, " + RowsAtOnce(plans.Select(plan => plan.Lanes));

    private static string RowsAtOnce(IEnumerable<int> lanes) =>
        string.Join(", ", lanes.Select(rows => Text(rows) + " rows at once with " + Text(rows * 32) + " bits"));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Plural(int count, string noun) => count == 1 ? noun : noun + "s";
}
