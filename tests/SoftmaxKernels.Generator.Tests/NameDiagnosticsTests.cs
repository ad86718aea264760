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

    /// <summary>The generated member would come before the parameter where the user's code names it.</summary>
    [Theory]
    [InlineData("partial class Digits(int {|SMK0005:Size|})", "int Get() => Size;", "Size")]
    [InlineData("partial class Digits<T>(T other, int {|SMK0005:Size|} = 3)", "int Get() => Size + other!.GetHashCode();", "Size")]
    [InlineData("partial struct Digits(int {|SMK0005:Size|})", "int Get() => Size;", "Size")]
    [InlineData("partial class Digits(System.Func<int, int> {|SMK0005:Tanh|})", "int Get() => Tanh(1);", "Tanh")]
    public async Task ParameterOfAPrimaryConstructorCounts(string declaration, string member, string name)
    {
        string source = Source(declaration, member);

        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(source));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal($"'{name}' is not generated, since 'Digits' has a parameter of its primary constructor of this name", diagnostic.GetMessage(null));
        Assert.NotEmpty(Omitted(source));
        Assert.All(Omitted(source), omitted => Assert.StartsWith(name, omitted, StringComparison.Ordinal));
        Assert.Empty(GeneratorHarness.Run(MarkedSource.Parse(source).Text).Build());
    }

    [Theory]
    [InlineData("partial class Digits", "Digits(int Size) { _ = Size; }")]
    [InlineData("partial class Digits", "int Get(int Size) => Size;")]
    [InlineData("partial class Digits(int size)", "int Get() => size;")]
    public Task OtherParametersDoNot(string declaration, string member) => AnalyzerHarness.VerifyAsync(Source(declaration, member));

    [Theory]
    [InlineData("Softmax", 2)]
    [InlineData("Size", 1)]
    public async Task NameOfAnIndexerCounts(string name, int members)
    {
        string source = Source("partial class Digits", $$"""[System.Runtime.CompilerServices.IndexerName("{{name}}")] int {|SMK0005:this|}[int index] => index;""");

        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(source));

        Assert.Equal($"'{name}' is not generated, since 'Digits' has an indexer of this name", diagnostic.GetMessage(null));
        Assert.Equal(members, Omitted(source).Count);
        Assert.Empty(GeneratorHarness.Run(MarkedSource.Parse(source).Text).Build());
    }

    [Fact]
    public Task IndexerOfAnotherNameDoesNot() => AnalyzerHarness.VerifyAsync(Source("partial class Digits", "public int this[int index] => index;"));

    [Theory]
    [InlineData("public static void {|SMK0005:softmax|}(int x) { }", "")]
    [InlineData("public int {|SMK0005:softMax|} => 1;", "")]
    [InlineData("protected class {|SMK0005:SOFTMAX|} { }", "")]
    [InlineData("protected internal const int {|SMK0005:size|} = 1;", "")]
    [InlineData("", "public int softmax;", "{|SMK0005:Digits|}")]
    public async Task NamesThatDifferByCaseCountWhereTheAssemblyIsCompliant(string member, string inherited, string type = "Digits")
    {
        string source = Compliant(type, member, inherited);

        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(source));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Contains("names that differ by case only are not CLS-compliant", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.NotEmpty(Omitted(source));
        Assert.DoesNotContain(
            GeneratorHarness.Run(MarkedSource.Parse(source).Text).Build(), warning => warning.Id.StartsWith("CS3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("internal static void softmax(int x) { }", "")]
    [InlineData("private protected int size;", "")]
    [InlineData("[System.CLSCompliant(false)] public static void softmax(int x) { }", "")]
    [InlineData("public static void softmaxes(int x) { }", "")]
    [InlineData("", "internal int softmax;")]
    public async Task NoOtherNamesDo(string member, string inherited)
    {
        await AnalyzerHarness.VerifyAsync(Compliant("Digits", member, inherited));
        Assert.DoesNotContain(
            GeneratorHarness.Run(Compliant("Digits", member, inherited)).Build(), diagnostic => diagnostic.Id.StartsWith("CS3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[assembly: System.CLSCompliant(false)]", "public", "public")]
    [InlineData("", "public", "public")]
    [InlineData("[assembly: System.CLSCompliant(true)]", "internal", "public")]
    [InlineData("[assembly: System.CLSCompliant(true)]", "public", "internal")]
    [InlineData("[assembly: System.CLSCompliant(true)]", "[System.CLSCompliant(false)] public", "public")]
    [InlineData("[assembly: System.CLSCompliant(true)]", "public", "[System.CLSCompliant(false)] public")]
    public async Task NorDoAnyWhereComplianceIsNotAsked(string assembly, string outer, string inner)
    {
        string source = $$"""
            {{assembly}}
            {{outer}} partial class Outer { [SoftmaxKernels.SoftmaxKernel(Size = 3, Methods = SoftmaxKernels.KernelMethods.Softmax)] {{inner}} partial class Digits { public int softmax; } }
            """;

        await AnalyzerHarness.VerifyAsync(source);
        Assert.DoesNotContain(GeneratorHarness.Run(source).Build(), diagnostic => diagnostic.Id == "CS3005");
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
            string source = Source("partial class Digits", $"static void {member.Name}({parameters}) {{ }}")
                .Replace("Size = 3", $"Size = 3, Methods = (KernelMethods){(int)member.Families}", StringComparison.Ordinal);

            Assert.Equal([member.Signature], Omitted(source));
        }
    }

    /// <summary>The user's file may be called as the generated one, and even be a copy of it that the project compiles too.</summary>
    [Theory]
    [InlineData("Digits.80.g.cs")]
    [InlineData("src/Digits.80.g.cs")]
    [InlineData("SoftmaxKernels.Generator/SoftmaxKernels.Generator.SoftmaxKernelGenerator/Digits.80.g.cs")]
    [InlineData("SoftmaxKernels.Generator/SoftmaxKernels.Generator.SoftmaxKernelGenerator/Digits.Softmax.80.g.cs")]
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
        Assert.All(diagnostics, diagnostic => Assert.Equal(compilation.SyntaxTrees[^1], diagnostic.Location.SourceTree));
    }

    private static string Source(string declaration, string members) => $$"""
        using System;
        using SoftmaxKernels;
        interface IReplaced { void Softmax(ReadOnlySpan<float> logits, Span<float> destination) { } }
        [SoftmaxKernel(Size = 3)] {{declaration}} { {{members}} }
        """;

    private static string Compliant(string type, string member, string inherited) => $$"""
        [assembly: System.CLSCompliant(true)]
        public class Base { {{inherited}} }
        [SoftmaxKernels.SoftmaxKernel(Size = 3, Methods = SoftmaxKernels.KernelMethods.Softmax)] public partial class {{type}} : Base { {{member}} }
        """;

    private static EquatableArray<string> Omitted(string markedSource) =>
        Assert.Single(GeneratorHarness.Run(MarkedSource.Parse(markedSource).Text).Specs).Omitted;
}
