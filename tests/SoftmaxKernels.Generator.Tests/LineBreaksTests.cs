using SoftmaxKernels.Generator.Writing;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

public sealed class LineBreaksTests
{
    private static readonly string Long = new('a', 60);

    [Fact]
    public void ShortLineStaysWhole() => Assert.Equal(["Call(a, b + c);"], LineBreaks.Of("Call(a, b + c);", 8));

    [Fact]
    public void CommentBreaksBetweenWords() => Assert.Equal(
        [$"// {Long}, {Long}", $"// {Long} {Long}"],
        LineBreaks.Of($"// {Long}, {Long} {Long} {Long}", 8));

    [Fact]
    public void DocumentationBreaksOutsideOfTags() => Assert.Equal(
        [$"/// <param name=\"x\">{Long} {Long}", $"/// <see cref=\"{Long} a\"/> {Long}</param>"],
        LineBreaks.Of($"/// <param name=\"x\">{Long} {Long} <see cref=\"{Long} a\"/> {Long}</param>", 0));

    [Fact]
    public void NameTooLongForItsFirstArgumentBreaksBehindTheParenthesis() => Assert.Equal(
        [$"return {Long}.{Long}.{Long}(", "F(x, 1), y);"],
        LineBreaks.Of($"return {Long}.{Long}.{Long}(F(x, 1), y);", 8));

    [Fact]
    public void HeadOfALoopBreaksBeforeIn() => Assert.Equal(
        [$"foreach ({Long}{Long} rows", $"in {Long}.{Long})"],
        LineBreaks.Of($"foreach ({Long}{Long} rows in {Long}.{Long})", 8));

    [Fact]
    public void CallBreaksBehindCommas() => Assert.Equal(
        [$"Call(ref x, {Long}, {Long},", $"{Long}, {Long});"],
        LineBreaks.Of($"Call(ref x, {Long}, {Long}, {Long}, {Long});", 0));

    [Fact]
    public void SumBreaksBeforeOperators() => Assert.Equal(
        [$"x = {Long} + {Long}", $"+ {Long} + {Long};"],
        LineBreaks.Of($"x = {Long} + {Long} + {Long} + {Long};", 0));

    [Fact]
    public void InnerCallsStayWholeWhereTheyAreShort() => Assert.Equal(
        [$"Call(F({Long}, b), F({Long}, c),", $"F({Long}, d));"],
        LineBreaks.Of($"Call(F({Long}, b), F({Long}, c), F({Long}, d));", 16));

    [Fact]
    public void InnerCallsAreBrokenWhereTheyAreLong() => Assert.Equal(
        [$"x = F({Long}, {Long},", $"{Long}, {Long}) + 1;"],
        LineBreaks.Of($"x = F({Long}, {Long}, {Long}, {Long}) + 1;", 0));
}
