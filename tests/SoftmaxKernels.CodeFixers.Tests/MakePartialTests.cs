using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using SoftmaxKernels.CodeFixers.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.CodeFixers.Tests;

/// <summary>The fix of SMK0001 and SMK0002.</summary>
public sealed class MakePartialTests
{
    private const string Attribute = "[SoftmaxKernels.SoftmaxKernel(Size = 3)]";

    [Theory]
    [InlineData("class Digits { }", "partial class Digits { }")]
    [InlineData("public static class Digits { }", "public static partial class Digits { }")]
    [InlineData("struct Digits { }", "partial struct Digits { }")]
    [InlineData("public readonly ref struct Digits { }", "public readonly ref partial struct Digits { }")]
    [InlineData("record Digits(int Count);", "partial record Digits(int Count);")]
    [InlineData("sealed record class Digits;", "sealed partial record class Digits;")]
    [InlineData("readonly record struct Digits;", "readonly partial record struct Digits;")]
    [InlineData("class Digits<T, U> where T : class { }", "partial class Digits<T, U> where T : class { }")]
    [InlineData("class @class { }", "partial class @class { }")]
    public async Task PartialIsTheLastModifier(string before, string after)
    {
        using Editor editor = new(new MakePartialFixProvider(), [Attribute + " " + before]);

        await editor.FixAsync();

        Assert.Equal([Attribute + " " + after], await editor.TextsAsync());
        await editor.AssertGoodAsync();
    }

    [Fact]
    public async Task NothingElseMoves()
    {
        const string Before = """
            using SoftmaxKernels;
            #pragma warning disable CS0067

            /// <summary>Digits.</summary>
            // Ten of them.
            [SoftmaxKernel(Size   = 3)] /* kernels */
                // Before the keyword.
            	class   Digits   // after it
                {  }

            [SoftmaxKernel(Size = 3)]
            public   /* not an instance */  static
            #if true
            class Letters { }
            #endif
            """;
        using Editor editor = new(new MakePartialFixProvider(), [Before]);

        await editor.FixAsync(0);
        await editor.FixAsync(0);

        string after = Before
            .Replace("class   Digits", "partial class   Digits", System.StringComparison.Ordinal)
            .Replace("class Letters", "partial class Letters", System.StringComparison.Ordinal);
        Assert.Equal([after], await editor.TextsAsync());
        await editor.AssertGoodAsync();
    }

    [Fact]
    public async Task LineEndsStay()
    {
        using Editor editor = new(new MakePartialFixProvider(), [Attribute + "\r\npublic\r\nclass Digits\r\n{\n}\r\n"]);

        await editor.FixAsync();

        Assert.Equal([Attribute + "\r\npublic\r\npartial class Digits\r\n{\n}\r\n"], await editor.TextsAsync());
    }

    [Fact]
    public async Task OneFixDoesTheTypesAround()
    {
        using Editor editor = new(new MakePartialFixProvider(), [$$"""
            namespace N
            {
                public static class Outer<T>
                {
                    partial struct Middle
                    {
                        public interface IInner { {{Attribute}} record Digits; }
                    }
                }
            }
            """]);
        Assert.Equal(["SMK0002", "SMK0002", "SMK0001"], await editor.DiagnosticsAsync());

        await editor.FixAsync(2);

        Assert.Equal([$$"""
            namespace N
            {
                public static partial class Outer<T>
                {
                    partial struct Middle
                    {
                        public partial interface IInner { {{Attribute}} partial record Digits; }
                    }
                }
            }
            """], await editor.TextsAsync());
        await editor.AssertGoodAsync();
    }

    [Fact]
    public async Task FixOfAnOuterTypeIsOfferedOnItsOwn()
    {
        using Editor editor = new(new MakePartialFixProvider(), [$"class Outer {{ {Attribute} partial class Digits {{ }} }}"]);
        Assert.Equal(["SMK0002"], await editor.DiagnosticsAsync());

        await editor.FixAsync();

        Assert.Equal([$"partial class Outer {{ {Attribute} partial class Digits {{ }} }}"], await editor.TextsAsync());
        await editor.AssertGoodAsync();
    }

    [Fact]
    public async Task PartsInOtherFilesAreFixedToo()
    {
        using Editor editor = new(
            new MakePartialFixProvider(),
            [
                $"class Outer {{ {Attribute} partial class Digits {{ }} }}",
                "partial class Outer { class Digits { } }",
                "internal class Outer { } class Other { }",
            ]);

        await editor.FixAsync();

        Assert.Equal(
            [
                $"partial class Outer {{ {Attribute} partial class Digits {{ }} }}",
                "partial class Outer { class Digits { } }",
                "internal partial class Outer { } class Other { }",
            ],
            await editor.TextsAsync());

        await editor.FixAsync();

        Assert.Equal("partial class Outer { partial class Digits { } }", (await editor.TextsAsync())[1]);
        await editor.AssertGoodAsync();
    }

    [Fact]
    public async Task AllInTheDocument()
    {
        using Editor editor = Solution();

        await editor.FixAllAsync(FixAllScope.Document);

        // The other file holds a part of a type of this one.
        Assert.Equal([Both(fixedToo: true), Third(fixedToo: false), "partial class Outer { }"], await editor.TextsAsync(0));
        Assert.Equal([Third(fixedToo: false)], await editor.TextsAsync(1));
    }

    [Fact]
    public async Task AllInTheProject()
    {
        using Editor editor = Solution();

        await editor.FixAllAsync(FixAllScope.Project);

        Assert.Equal([Both(fixedToo: true), Third(fixedToo: true), "partial class Outer { }"], await editor.TextsAsync(0));
        Assert.Equal([Third(fixedToo: false)], await editor.TextsAsync(1));
        await editor.AssertGoodAsync(0);
    }

    [Fact]
    public async Task AllInTheSolution()
    {
        using Editor editor = Solution();

        await editor.FixAllAsync(FixAllScope.Solution);

        Assert.Equal([Both(fixedToo: true), Third(fixedToo: true), "partial class Outer { }"], await editor.TextsAsync(0));
        Assert.Equal([Third(fixedToo: true)], await editor.TextsAsync(1));
        await editor.AssertGoodAsync(0);
        await editor.AssertGoodAsync(1);
    }

    private static Editor Solution() => new(
        new MakePartialFixProvider(),
        [Both(fixedToo: false), Third(fixedToo: false), "class Outer { }"],
        [Third(fixedToo: false)]);

    // Two fixes that meet in one outer type.
    private static string Both(bool fixedToo) => $$"""
        {{Partial(fixedToo)}}class Outer
        {
            {{Attribute}} {{Partial(fixedToo)}}class First { }
            {{Attribute}} {{Partial(fixedToo)}}class Second { }
        }
        """;

    private static string Third(bool fixedToo) => $"{Attribute} internal {Partial(fixedToo)}struct Third {{ }}";

    private static string Partial(bool fixedToo) => fixedToo ? "partial " : string.Empty;
}
