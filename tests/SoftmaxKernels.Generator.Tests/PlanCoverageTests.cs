using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Tests.Documentation;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>
/// The kernels that tests run have every form that the planner can produce. A list of sizes chosen by hand once had no size at
/// which a certain last register overlaps its neighbour, and a wrong gradient lived there.
/// </summary>
public sealed class PlanCoverageTests
{
    /// <summary>The longest straight line has 256 elements; beyond, the runtime has loops.</summary>
    private const int LargestSize = 257;

    [Fact]
    public void EveryFormIsRun() => AssertRun(FormsOf, 100, "Kernels/AnnotatedKernels.cs", "Kernels/RemainderKernels.cs");

    /// <summary>A mask changes how a row is loaded, and nothing behind that.</summary>
    [Fact]
    public void EveryFormOfALoadIsRunWithAMask() => AssertRun(LoadsOf, 30, "Masks/MaskedKernels.cs");

    /// <summary>Where there are vectors the runtime does what no width does, but for a single class, for which no width pays.</summary>
    [Theory]
    [InlineData(1, true, true)]
    [InlineData(2, true, false)]
    [InlineData(16, true, false)]
    [InlineData(16, false, true)]
    [InlineData(17, false, false)]
    public void ScalarBodiesAreWhereThereIsNothingWider(int size, bool vectors, bool isScalar) =>
        Assert.Equal(isScalar, KernelPlanner.Plan(size, vectors).Levels.Any(level => level.Lanes == 1));

    private static void AssertRun(Func<int, IEnumerable<string>> formsOf, int most, params string[] files)
    {
        string folder = Path.Combine(Repository.Root, "tests", "SoftmaxKernels.Tests");
        HashSet<int> sizes = [.. files
            .SelectMany(file => Regex.Matches(File.ReadAllText(Path.Combine(folder, file)), @"Size = (\d+)"))
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
        HashSet<string> run = [.. sizes.SelectMany(formsOf)];

        string[] missing = [.. Enumerable.Range(1, LargestSize).SelectMany(size => formsOf(size).Where(form => !run.Contains(form)).Select(form => size + ": " + form))];

        Assert.True(run.Count > most, "The forms are told apart.");
        Assert.True(missing.Length == 0, string.Join('\n', missing));
    }

    /// <summary>What differs from one size to the next in how a row is loaded.</summary>
    private static IEnumerable<string> LoadsOf(int size) => KernelPlanner.Plan(size, vectors: true).Levels
        .SelectMany(level => new[] { $"{level.Lanes} lanes, {Shape(level.Row[^1])}", $"{level.Lanes} lanes, maximum first {level.MaximumFirst}" });

    /// <summary>What differs from one size to the next in the statements that are written.</summary>
    private static IEnumerable<string> FormsOf(int size)
    {
        KernelPlan plan = KernelPlanner.Plan(size, vectors: true);
        foreach (LevelPlan level in plan.Levels)
        {
            string sum = size > Contract.LargestFloatSum ? "double" : "float";
            int perChunk = Contract.Chunk / level.Lanes;
            int ofLastChunk = ((level.Row.Length - 1) % perChunk) + 1;
            yield return $"{level.Lanes} lanes, maximum first {level.MaximumFirst}, {Shape(level.Row[^1])}";
            yield return $"{level.Lanes} lanes, sum in {sum} of {ofLastChunk} registers in the last chunk, {Shape(level.Row[^1])}";
        }

        foreach (ColumnPlan columns in plan.Columns)
        {
            yield return $"{columns.Lanes} lanes, columns {string.Join(", ", columns.Blocks)} of {size}";
        }

        foreach (LevelPlan group in plan.Groups)
        {
            yield return $"{group.Lanes} lanes, groups, maximum first {group.MaximumFirst}";
        }
    }

    private static string Shape(Register register) => $"{register.Load} {register.Lanes} with {register.Repeated} repeated and a tail of {register.Tail}";
}
