using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>SMK0008: which lengths are known, and where nothing is said. <see cref="CallLengthRuleTests"/> has the rules.</summary>
public sealed class CallLengthTests
{
    [Theory]
    [InlineData("Digits.ArgMax({|SMK0008:new float[9]|});")]
    [InlineData("Digits.ArgMax({|SMK0008:new float[11]|});")]
    [InlineData("Digits.ArgMax({|SMK0008:new float[Digits.Size - 1]|});")]
    [InlineData("Digits.ArgMax({|SMK0008:new float[] { 1, 2, 3 }|});")]
    [InlineData("Digits.ArgMax({|SMK0008:new[] { 1f, 2f, 3f }|});")]
    [InlineData("Digits.ArgMax({|SMK0008:[1f, 2f, 3f]|});")]
    [InlineData("Digits.ArgMax({|SMK0008:[]|});")]
    [InlineData("Digits.ArgMax({|SMK0008:default|});")]
    [InlineData("Digits.ArgMax({|SMK0008:stackalloc float[9]|});")]
    [InlineData("Digits.ArgMax({|SMK0008:stackalloc float[] { 1, 2, 3 }|});")]
    [InlineData("Digits.ArgMax({|SMK0008:stackalloc[] { 1f, 2f, 3f }|});")]
    [InlineData("Digits.ArgMax(({|SMK0008:new float[9]|})!);")]
    [InlineData("Digits.ArgMax(logits: {|SMK0008:new float[9]|});")]
    [InlineData("Digits.ArgMax({|SMK0008:(ReadOnlySpan<float>)new float[9]|});")]
    [InlineData("Digits.ArgMax({|SMK0008:new float[9].AsSpan()|});")]
    [InlineData("Digits.ArgMax({|SMK0008:new float[10].AsSpan(1)|});")]
    [InlineData("Digits.ArgMax({|SMK0008:unknown.AsSpan(3, 9)|});")]
    [InlineData("Digits.ArgMax({|SMK0008:unknown.AsSpan(length: 9, start: 10)|});")]
    [InlineData("Digits.ArgMax({|SMK0008:span.Slice(3, 9)|});")]
    [InlineData("Digits.ArgMax({|SMK0008:unknown[..9]|});")]
    [InlineData("Digits.ArgMax({|SMK0008:span[3..12]|});")]
    [InlineData("Digits.ArgMax({|SMK0008:span[^10..^1]|});")]
    [InlineData("Digits.ArgMax({|SMK0008:new float[10].AsSpan()[1..]|});")]
    [InlineData("Digits.ArgMax({|SMK0008:new float[10].AsSpan()[..^1]|});")]
    [InlineData("Digits.ArgMax({|SMK0008:new float[10].AsSpan()[^9..10]|});")]
    [InlineData("float[] row = new float[9]; Digits.ArgMax({|SMK0008:row|});")]
    [InlineData("var row = new float[9]; row[0] = 1; row.AsSpan().Clear(); Console.Write(row.Length); Digits.ArgMax({|SMK0008:row|});")]
    [InlineData("Span<float> row = stackalloc float[9]; row.Clear(); Digits.ArgMax({|SMK0008:row|});")]
    [InlineData("const int n = 9; Span<float> row = stackalloc float[n]; Digits.ArgMax({|SMK0008:row|});")]
    [InlineData("ReadOnlySpan<float> row = [1, 2, 3]; Digits.ArgMax({|SMK0008:row|});")]
    [InlineData("float[] all = new float[20]; Span<float> row = all.AsSpan(11); Digits.ArgMax({|SMK0008:row|});")]
    [InlineData("Span<float> row = stackalloc float[9]; _ = row.Length + row.Twice; row.Look(); row[0]++; (row[1], _) = (1f, 2); Digits.ArgMax({|SMK0008:row|});")]
    [InlineData("float[] row = new float[9]; Func<int> f = () => Digits.ArgMax({|SMK0008:row|});")]
    [InlineData("Letters<string>.ArgMax({|SMK0008:new float[10]|});")]
    [InlineData("Digits.Softmax(unknown, {|SMK0008:new float[9]|});")]
    [InlineData("Digits.Softmax(destination: {|SMK0008:new float[9]|}, logits: unknown);")]
    public Task KnownLengthThatDoesNotFit(string statements) => AnalyzerHarness.VerifyAsync(Source(statements));

    [Theory]
    [InlineData("Digits.ArgMax(new float[10]);")]
    [InlineData("Digits.ArgMax(new float[Digits.Size]);")]
    [InlineData("Digits.ArgMax(stackalloc float[10]);")]
    [InlineData("Digits.ArgMax([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);")]
    [InlineData("Digits.ArgMax(new float[9].AsSpan(0, 10));")]
    [InlineData("Digits.ArgMax(unknown[5..15]);")]
    [InlineData("Digits.ArgMax(unknown[^10..]);")]
    [InlineData("Digits.Softmax(unknown, new float[11]);")]
    [InlineData("Letters<int>.ArgMax(new float[26]);")]

    // Nothing is certain here.
    [InlineData("Digits.ArgMax(unknown);")]
    [InlineData("Digits.ArgMax(new float[number]);")]
    [InlineData("Digits.ArgMax([1, .. unknown]);")]
    [InlineData("Digits.ArgMax(number > 0 ? new float[9] : unknown);")]
    [InlineData("Digits.ArgMax(unknown.AsSpan(1));")]
    [InlineData("Digits.ArgMax(span[1..]);")]
    [InlineData("Digits.ArgMax(span[..number]);")]
    [InlineData("Digits.ArgMax(field);")]
    [InlineData("Digits.ArgMax(new Lengths());")]
    [InlineData("Digits.ArgMax(new Lengths()[..9]);")]
    [InlineData("Digits.ArgMax(new float[10].AsSpan(11));")]
    [InlineData("Digits.ArgMax(new float[10].AsSpan()[11..]);")]
    [InlineData("float[] row = new float[9]; row = unknown; Digits.ArgMax(row);")]
    [InlineData("float[] row = new float[9]; Digits.ArgMax(row); row = unknown;")]
    [InlineData("float[] row = new float[9]; (row) = unknown; Digits.ArgMax(row);")]
    [InlineData("float[] row = new float[9]; (row, _) = (unknown, 1); Digits.ArgMax(row);")]
    [InlineData("float[]? row = null; row ??= unknown; Digits.ArgMax(row);")]
    [InlineData("float[] row = new float[9]; Array.Resize(ref row, 10); Digits.ArgMax(row);")]
    [InlineData("float[] row = new float[9]; Give(out row); Digits.ArgMax(row);")]
    [InlineData("float[] row = new float[9]; ref float[] other = ref row; other = unknown; Digits.ArgMax(row);")]
    [InlineData("float[] row = new float[9]; Action f = () => row = unknown; f(); Digits.ArgMax(row);")]
    [InlineData("float[] row = new float[9]; void F() { row = unknown; } F(); Digits.ArgMax(row);")]
    [InlineData("Span<float> row = new float[9]; row.Advance(); Digits.ArgMax(row);")]
    [InlineData("Span<float> row = new float[9]; row!.Advance(); Digits.ArgMax(row);")]
    [InlineData("Span<float> row = new float[9]; (row!).Advance(); Digits.ArgMax(row);")]
    [InlineData("Span<float> row = new float[9]; _ = row.Next; Digits.ArgMax(row);")]
    [InlineData("Span<float> row = new float[9]; row.Next = 1; Digits.ArgMax(row);")]
    [InlineData("Span<float> row = new float[9]; row.Next++; Digits.ArgMax(row);")]
    [InlineData("Span<float> row = new float[9]; row.Forward(); Digits.ArgMax(row);")]
    [InlineData("Span<float> row = new float[9]; Spans.Forward(ref row); Digits.ArgMax(row);")]
    [InlineData("Span<float> row = new float[9]; Give(ref row!); Digits.ArgMax(row);")]
    [InlineData("Span<float> row = new float[9]; row++; Digits.ArgMax(row);")]
    [InlineData("Span<float> row = new float[9]; --row; Digits.ArgMax(row);")]
    [InlineData("Span<float> row = new float[9]; row += 1; Digits.ArgMax(row);")]
    [InlineData("Span<float> row = new float[9]; foreach (float x in row.Rest) { } Digits.ArgMax(row);")]
    [InlineData("for (Span<float> row = new float[12]; row.Length > 0; row = row[1..]) { Digits.ArgMax(row); }")]
    [InlineData("foreach (float[] row in new[] { new float[9] }) { Digits.ArgMax(row); }")]
    [InlineData("if (unknown is { } row) { Digits.ArgMax(row); }")]
    [InlineData("float[] row; row = new float[9]; Digits.ArgMax(row);")]

    // Methods of the user's own.
    [InlineData("Mine.Softmax(new float[9], new float[9]);")]
    [InlineData("Digits.Softmax(new float[9]);")]
    [InlineData("NoKernel.Softmax(new float[9], new float[9]);")]
    public Task NothingIsSaid(string statements) => AnalyzerHarness.VerifyAsync(Source(statements));

    [Theory]
    [InlineData("Digits.ArgMax({|SMK0008:new float[9]|})", "'logits' of 'Digits.ArgMax' must have exactly 10 elements, and this has 9")]
    [InlineData("Jacobians.SoftmaxJacobian(new float[4], {|SMK0008:new float[15]|})", "'destination' of 'Jacobians.SoftmaxJacobian' must have at least 16 elements, and this has 15")]
    [InlineData("Losses.CrossEntropyBatch({|SMK0008:new float[25]|}, new int[3])", "'logits' of 'Losses.CrossEntropyBatch' must have whole rows of 10 elements, and this has 25")]
    [InlineData("Losses.CrossEntropyBatch(new float[10], {|SMK0008:new int[2]|})", "'labels' of 'Losses.CrossEntropyBatch' must have exactly 1 element, and this has 2")]
    public async Task MessageSaysWhatWouldFit(string call, string message)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync($$"""
            using SoftmaxKernels;
            [SoftmaxKernel(Size = 10, Methods = KernelMethods.ArgMax | KernelMethods.Batch)] static partial class Digits { }
            [SoftmaxKernel(Size = 10, Methods = KernelMethods.CrossEntropy | KernelMethods.Batch)] static partial class Losses { }
            [SoftmaxKernel(Size = 4, Methods = KernelMethods.SoftmaxGradient)] static partial class Jacobians { }
            class C { void M() { {{call}}; } }
            """));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(message, diagnostic.GetMessage(null));
    }

    [Fact]
    public Task TopLevelStatementsAreReadToTheEnd() => AnalyzerHarness.VerifyAsync(
        """
        float[] bad = new float[2];
        float[] changed = new float[2];
        Digits.ArgMax({|SMK0008:bad|});
        Digits.ArgMax(changed);
        changed = new float[3];
        [SoftmaxKernels.SoftmaxKernel(Size = 3)] static partial class Digits { }
        """);

    [Fact]
    public async Task KernelsOfAReferencedProjectCount()
    {
        CSharpCompilation library = GeneratorHarness
            .Run("[SoftmaxKernels.SoftmaxKernel(Size = 3, Methods = SoftmaxKernels.KernelMethods.ArgMax)] public static partial class Digits { }").Output
            .WithAssemblyName("Library");
        using System.IO.MemoryStream assembly = new();
        Assert.True(library.Emit(assembly).Success);
        MarkedSource source = MarkedSource.Parse("class C { int M() => Digits.ArgMax({|SMK0008:new float[2]|}) + Digits.ArgMax(new float[3]); }");
        CSharpCompilation application = new Consumer().Compile(source.Text)
            .AddReferences(MetadataReference.CreateFromImage(assembly.ToArray()));

        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.AnalyzeAsync(application));

        Assert.Equal(source.Marks.Single(), (diagnostic.Id, diagnostic.Location.SourceSpan));
    }

    [Fact]
    public Task OldLanguageVersionsHaveConversionsByOperator() => AnalyzerHarness.VerifyAsync(
        new Consumer { Language = LanguageVersion.CSharp7_3, Nullable = false, Framework = ConsumerFramework.NetStandard20 },
        """
        using System;
        [SoftmaxKernels.SoftmaxKernel(Size = 3)] static partial class Digits { }
        class C
        {
            void M()
            {
                Span<float> row = stackalloc float[2];
                Digits.Softmax({|SMK0008:row|}, new float[3]);
                Digits.Softmax(new float[3], {|SMK0008:new float[] { 1, 2 }|});
            }
        }
        """);

    [Fact]
    public Task BrokenCodeIsNoTrouble() => AnalyzerHarness.AnalyzeAsync(GeneratorHarness.Run(Source("""
        float[] row = row; Digits.ArgMax(row);
        Digits.ArgMax(new float[]); Digits.ArgMax(); Digits.ArgMax(stackalloc float[]); Digits.ArgMax(new float[-1]);
        Digits.Softmax(new float[9], ); Digits.ArgMax(unknown[..]); Digits.ArgMax(unknown[5..2]); Digits.ArgMax(new Missing());
        """)).Output);

    private static string Source(string statements) => $$"""
        using System;
        using SoftmaxKernels;
        [SoftmaxKernel(Size = 10, Methods = KernelMethods.ArgMax | KernelMethods.Softmax)] static partial class Digits { public static void Softmax(float[] one) { } }
        [SoftmaxKernel(Size = 26, Methods = KernelMethods.ArgMax)] static partial class Letters<T> { }
        static class Spans
        {
            public static void Advance(this ref Span<float> span) => span = span[1..];
            public static void Look(this in Span<float> span) { }
            extension(ref Span<float> span)
            {
                public int Next { get { span = span[1..]; return 1; } set => span = span[value..]; }
                public Span<float> Rest => span = span[1..];
                public void Forward() => span = span[1..];
            }

            extension(Span<float> span)
            {
                public int Twice => 2 * span.Length;
                public static Span<float> operator ++(Span<float> one) => one[1..];
                public static Span<float> operator --(Span<float> one) => one[1..];
                public static Span<float> operator +(Span<float> one, int start) => one[start..];
            }
        }
        static class NoKernel { public static void Softmax(ReadOnlySpan<float> logits, Span<float> destination) { } }
        sealed class Lengths
        {
            public int Length => 10;
            public Lengths Slice(int start, int length) => this;
            public static implicit operator ReadOnlySpan<float>(Lengths lengths) => new float[10];
        }
        [SoftmaxKernel(Size = 10, Methods = KernelMethods.ArgMax)] static partial class Mine
        {
            public static void Softmax(ReadOnlySpan<float> logits, Span<float> destination) { }
        }
        class C
        {
            private static readonly float[] field = new float[9];
            static void Give(out float[] row) => row = field;
            static void Give(ref Span<float> row) => row = row[1..];
            static void M(float[] unknown, Span<float> span, int number)
            {
                {{statements}}
            }
        }
        """;
}
