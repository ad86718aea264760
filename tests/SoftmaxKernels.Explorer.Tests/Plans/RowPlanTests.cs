using System.Collections.Generic;
using System.Linq;
using Explorer.Plans;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Plans;

/// <summary>The picture of a plan shows each element where the code has it.</summary>
public sealed class RowPlanTests
{
    private const int LargestSize = 300;

    [Fact]
    public void Every_element_has_one_place_and_may_be_repeated_behind_it()
    {
        foreach (int size in Enumerable.Range(1, LargestSize))
        {
            foreach (PlannedLevel level in RowPlans.Of(size).Levels)
            {
                string where = $"size {size}, level {level.Name}";
                HashSet<int> seen = [];
                foreach (PlannedRegister register in level.Registers)
                {
                    Assert.True(register.Elements.Count == register.Lanes && register.Repeated.Count == register.Lanes, where);
                    for (int lane = 0; lane < register.Lanes; lane++)
                    {
                        bool isRepeated = register.Elements[lane] is { } element && !seen.Add(element);
                        Assert.True(register.Repeated[lane] == isRepeated, $"{where}, lane {lane}");
                    }
                }

                Assert.True(seen.SetEquals(Enumerable.Range(0, size)), where);
            }
        }
    }

    [Fact]
    public void The_widest_level_comes_first()
    {
        foreach (int size in Enumerable.Range(1, LargestSize))
        {
            int[] lanes = [.. RowPlans.Of(size).Levels.Select(level => level.Lanes)];
            Assert.Equal(lanes.OrderDescending().Distinct(), lanes);
        }
    }

    [Fact]
    public void A_size_without_straight_lines_says_who_does_it()
    {
        RowPlan plan = RowPlans.Of(100_000);
        Assert.Empty(plan.Levels);
        Assert.Contains(plan.Words, words => words.Contains("the runtime's loops", System.StringComparison.Ordinal));
    }
}
