using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>SMK0005 for inherited members that C# does not let a class hide.</summary>
public sealed class AbstractMemberTests
{
    [Theory]
    [InlineData("public abstract int Size { get; }", "Size")]
    [InlineData("public abstract void Size();", "Size")]
    [InlineData("public abstract int ArgMax(ReadOnlySpan<float> x);", "ArgMax(System.ReadOnlySpan<float>)")]
    [InlineData("public abstract int ArgMax { get; }", "ArgMax(System.ReadOnlySpan<float>)")]
    [InlineData("public abstract event Action ArgMax;", "ArgMax(System.ReadOnlySpan<float>)")]
    public async Task GeneratedMemberDoesNotHideAnAbstractOne(string member, string omitted)
    {
        string source = Source(member, "abstract partial class {|SMK0005:Digits|} : Base");

        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(source));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.StartsWith("'" + omitted.Split('(')[0], diagnostic.GetMessage(null), System.StringComparison.Ordinal);
        Assert.Contains("it would hide the abstract member 'Base.", diagnostic.GetMessage(null), System.StringComparison.Ordinal);

        GeneratorRun run = GeneratorHarness.Run(MarkedSource.Parse(source).Text);
        Assert.Equal([omitted], Assert.Single(run.Specs).Omitted);
        Assert.Empty(run.Build());
    }

    [Theory]
    [InlineData("public virtual int ArgMax(ReadOnlySpan<float> x) => 0;")]
    [InlineData("public abstract int ArgMax(in ReadOnlySpan<float> x);")]
    [InlineData("public abstract int ArgMax<T>(ReadOnlySpan<float> x);")]
    [InlineData("public abstract class ArgMax { }")]
    [InlineData("public virtual int Size => 1;")]
    public async Task OtherInheritedMembersAreHidden(string member)
    {
        string source = Source(member, "abstract partial class Digits : Base");

        Assert.Empty(await AnalyzerHarness.VerifyAsync(source));

        GeneratorRun run = GeneratorHarness.Run(source);
        Assert.Empty(Assert.Single(run.Specs).Omitted);
        Assert.Empty(run.Build());
    }

    [Fact]
    public void MemberThatAClassBetweenOverridesIsHidden()
    {
        GeneratorRun run = GeneratorHarness.Run(Source(
            "public abstract int ArgMax(ReadOnlySpan<float> x);",
            "abstract partial class Digits : Between { } class Between : Base { public override int ArgMax(ReadOnlySpan<float> x) => 0; } partial class Digits"));

        Assert.Empty(run.Specs.Single().Omitted);
        Assert.Empty(run.Build());
    }

    private static string Source(string member, string declaration) => $$"""
        using System;
        using SoftmaxKernels;
        abstract class Base { {{member}} }
        [SoftmaxKernel(Size = 3, Methods = KernelMethods.ArgMax)] {{declaration}} { }
        """;
}
