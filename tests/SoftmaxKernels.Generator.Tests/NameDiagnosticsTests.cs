using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Reading;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>SMK0005.</summary>
public sealed class NameDiagnosticsTests
{
    private const string Softmax = "Softmax(System.ReadOnlySpan<float>, System.Span<float>)";
    private const string SoftmaxTemperature = "Softmax(System.ReadOnlySpan<float>, float, System.Span<float>)";

    [Theory]
    [InlineData("static void Softmax(float[] logits, float[] destination) { }")]
    [InlineData("static void Softmax(ReadOnlySpan<double> logits, Span<double> destination) { }")]
    [InlineData("static void Softmax<T>(ReadOnlySpan<float> logits, Span<float> destination) { }")]
    [InlineData("static void Softmax(in ReadOnlySpan<float> logits, Span<float> destination) { }")]
    [InlineData("static void Softmax(ReadOnlySpan<float> logits, Span<float> destination, KernelArithmetic arithmetic) { }")]
    [InlineData("static void softmax(ReadOnlySpan<float> logits, Span<float> destination) { }")]
    [InlineData("class Nested { int Softmax; }")]
    [InlineData("void IReplaced.Softmax(ReadOnlySpan<float> logits, Span<float> destination) { }")]
    public async Task OtherSignaturesAndNamesLeaveEverything(string member)
    {
        await AnalyzerHarness.VerifyAsync(Source("partial class Digits : IReplaced", member));
        Assert.Empty(Omitted(Source("partial class Digits : IReplaced", member)));
    }

    [Theory]
    [InlineData("public static void {|SMK0005:Softmax|}(ReadOnlySpan<float> logits, Span<float> destination) { }")]
    [InlineData("private int {|SMK0005:Softmax|}(ReadOnlySpan<float> x, Span<float> y) => 0;")]
    [InlineData("static void {|SMK0005:Softmax|}(System.ReadOnlySpan<System.Single> x, scoped Span<float> y) { }")]
    [InlineData("static partial void {|SMK0005:Softmax|}(ReadOnlySpan<float> x, Span<float> y);")]
    public async Task SameSignatureReplacesThatOverload(string member)
    {
        string source = Source("partial class Digits", member);

        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(source));

        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal($"'{Softmax}' is not generated, since 'Digits' declares it itself", diagnostic.GetMessage(null));
        Assert.Equal([Softmax], Omitted(source));
    }

    [Theory]
    [InlineData("int {|SMK0005:Softmax|};", "'Digits' has a field of this name")]
    [InlineData("const string {|SMK0005:Softmax|} = \"\";", "'Digits' has a field of this name")]
    [InlineData("static int {|SMK0005:Softmax|} { get; set; }", "'Digits' has a property of this name")]
    [InlineData("event Action {|SMK0005:Softmax|};", "'Digits' has an event of this name")]
    [InlineData("class {|SMK0005:Softmax|}<T> { }", "'Digits' has a nested type of this name")]
    [InlineData("enum {|SMK0005:Softmax|} { }", "'Digits' has a nested type of this name")]
    [InlineData("delegate void {|SMK0005:Softmax|}();", "'Digits' has a nested type of this name")]
    public async Task AnythingElseOfTheNameCostsAllOverloads(string member, string reason)
    {
        string source = Source("partial class Digits", member);

        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(source));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal($"'Softmax' is not generated, since {reason}", diagnostic.GetMessage(null));
        Assert.Equal([Softmax, SoftmaxTemperature], Omitted(source));
    }

    [Theory]
    [InlineData("partial class {|SMK0005:Softmax|}", "it is the name of the type")]
    [InlineData("partial record struct {|SMK0005:Softmax|}", "it is the name of the type")]
    [InlineData("partial class Digits<T, {|SMK0005:Softmax|}>", "'Digits' has a type parameter of this name")]
    [InlineData("partial record Digits(float {|SMK0005:Softmax|})", "'Digits' has a property of this name")]
    public async Task NamesOfTheDeclarationCount(string declaration, string reason)
    {
        string source = Source(declaration, string.Empty);

        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(source));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal($"'Softmax' is not generated, since {reason}", diagnostic.GetMessage(null));
        Assert.Equal([Softmax, SoftmaxTemperature], Omitted(source));
    }

    [Theory]
    [InlineData("const int {|SMK0005:Size|} = 10;")]
    [InlineData("int {|SMK0005:Size|} => 10;")]
    [InlineData("static int {|SMK0005:Size|}() => 10;")]
    [InlineData("static int {|SMK0005:Size|}<T>(T value) => 10;")]
    public async Task ConstantGivesWayToAnyMember(string member)
    {
        string source = Source("partial class Digits", member);

        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(source));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal([RowMethods.SizeConstant], Omitted(source));
    }

    [Fact]
    public async Task TypeNamedSizeHasNoConstant()
    {
        string source = Source("partial class {|SMK0005:Size|}", string.Empty);

        await AnalyzerHarness.VerifyAsync(source);

        Assert.Equal([RowMethods.SizeConstant], Omitted(source));
    }

    [Fact]
    public async Task EachTakenNameIsReportedOnce()
    {
        string source = Source(
            "partial class {|SMK0005:Tanh|}",
            """
            int {|SMK0005:Size|}, {|SMK0005:ArgMax|};
            static void {|SMK0005:SoftmaxBatch|}(ReadOnlySpan<float> x, Span<float> y) { }
            static void {|SMK0005:SoftmaxBatch|}(ReadOnlySpan<float> x, float y, Span<float> z) { }
            """);

        await AnalyzerHarness.VerifyAsync(source);

        Assert.Equal(
            [
                "Size",
                "ArgMax(System.ReadOnlySpan<float>)",
                "Tanh(System.ReadOnlySpan<float>, System.Span<float>)",
                "Tanh(System.ReadOnlySpan<float>, float, System.Span<float>)",
                "SoftmaxBatch(System.ReadOnlySpan<float>, System.Span<float>)",
                "SoftmaxBatch(System.ReadOnlySpan<float>, float, System.Span<float>)",
            ],
            Omitted(source));
    }

    [Fact]
    public async Task NamesInOtherPartsCount()
    {
        string[] sources =
        [
            "[SoftmaxKernels.SoftmaxKernel(Size = 3)] partial class Digits { }",
            "partial class Digits { int {|SMK0005:LogSumExp|}; }",
        ];

        await AnalyzerHarness.VerifyAsync(sources);
    }

    [Fact]
    public async Task MembersThatWereNotAskedForTakeNoName()
    {
        const string Source = """
            [SoftmaxKernels.SoftmaxKernel(Size = 10, Methods = SoftmaxKernels.KernelMethods.ArgMax)]
            partial class Digits { int Softmax, ArgMaxBatch; }
            """;

        await AnalyzerHarness.VerifyAsync(Source);
        Assert.Empty(Omitted(Source));
    }

    [Fact]
    public Task JacobianThatDoesNotExistTakesNoName() => AnalyzerHarness.VerifyAsync(
        "[SoftmaxKernels.SoftmaxKernel(Size = 46341, Methods = SoftmaxKernels.KernelMethods.SoftmaxGradient)] partial class Digits { int SoftmaxJacobian; }");

    [Fact]
    public Task InheritedAndOuterMembersAreHiddenNotTaken() => AnalyzerHarness.VerifyAsync("""
        class Base { public int Softmax, Size; }
        partial class Outer<Tanh>
        {
            int ArgMax;
            [SoftmaxKernels.SoftmaxKernel(Size = 3)] partial class Digits : Base { }
        }
        """);

    /// <summary>Its overload with pointers calls the body that would have been generated, as every other method does.</summary>
    [Fact]
    public void ReplacedMethodLeavesTheOverloadWithPointers()
    {
        GeneratorRun run = GeneratorHarness.Run(new Consumer { AllowUnsafe = true }, """
            using System;
            using SoftmaxKernels;
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.ArgMax | KernelMethods.Pointers)]
            static partial class Digits { public static int ArgMax(ReadOnlySpan<float> logits) => 7; }
            """);

        Assert.Equal(["ArgMax(System.ReadOnlySpan<float>)"], Assert.Single(run.Specs).Omitted);
        Assert.Empty(run.Build());
        Assert.Contains("public static unsafe int ArgMax(float* logits)", run.Text, StringComparison.Ordinal);
        Assert.Contains("internal static int ArgMax(ReadOnlySpan<float> logits)", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryOverloadWithPointersCanBeReplaced()
    {
        foreach (RowMethod member in RowMethods.WithPointers)
        {
            string parameters = string.Join(", ", member.ParameterTypes.Select((type, index) => $"{type} p{index}"));
            GeneratorRun run = GeneratorHarness.Run(new Consumer { AllowUnsafe = true }, $$"""
                [SoftmaxKernels.SoftmaxKernel(Size = 3, Methods = (SoftmaxKernels.KernelMethods){{(int)member.Families}})]
                partial class Digits { static unsafe void {{member.Name}}({{parameters}}) { } }
                """);

            Assert.Equal([member.Signature], Assert.Single(run.Specs).Omitted);
            Assert.Empty(run.Build());
        }
    }

    [Fact]
    public void EveryMemberOfTheCatalogueCanBeReplaced()
    {
        foreach (RowMethod member in RowMethods.All)
        {
            string parameters = string.Join(", ", member.ParameterTypes.Select((type, index) => $"{type} p{index}"));
            string source = Source("partial class Digits", $"static void {member.Name}({parameters}) {{ }}");

            Assert.Equal([member.Signature], Omitted(source));
        }
    }

    /// <summary>The user's file may be called as the generated one, and even be a copy of it that the project compiles too.</summary>
    [Theory]
    [InlineData("Digits.80.g.cs")]
    [InlineData("src/Digits.80.g.cs")]
    [InlineData("SoftmaxKernels.Generator/SoftmaxKernels.Generator.SoftmaxKernelGenerator/Digits.80.g.cs")]
    [InlineData("C:\\Generated\\SoftmaxKernels.Generator\\SoftmaxKernels.Generator.SoftmaxKernelGenerator\\Digits.80.g.cs")]
    public async Task FileOfTheSamePathIsTheUsersAllTheSame(string path)
    {
        Consumer consumer = new();
        CSharpCompilation compilation = consumer.Compile("[SoftmaxKernels.SoftmaxKernel(Size = 3)] partial class Digits { }").AddSyntaxTrees(
            consumer.Parse("partial class Digits { int Size; static void Softmax(System.ReadOnlySpan<float> x, System.Span<float> y) { } }", path));

        GeneratorRun run = GeneratorHarness.Start(consumer, compilation);
        IReadOnlyList<Diagnostic> diagnostics = await AnalyzerHarness.AnalyzeAsync(run.Output);

        Assert.DoesNotContain(run.Build(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal([RowMethods.SizeConstant, Softmax], Assert.Single(run.Specs).Omitted);
        Assert.Equal(["SMK0005", "SMK0005"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.Equal(compilation.SyntaxTrees[1], diagnostic.Location.SourceTree));
    }

    private static string Source(string declaration, string members) => $$"""
        using System;
        using SoftmaxKernels;
        interface IReplaced { void Softmax(ReadOnlySpan<float> logits, Span<float> destination) { } }
        [SoftmaxKernel(Size = 3)] {{declaration}} { {{members}} }
        """;

    private static EquatableArray<string> Omitted(string markedSource) =>
        Assert.Single(GeneratorHarness.Run(MarkedSource.Parse(markedSource).Text).Specs).Omitted;
}
