using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>
/// An error is all that is said of a type that gets no code, so none of the means that may be meant for something else turns it
/// off. Everything else can be turned off.
/// </summary>
public sealed class SuppressionTests
{
    // An error, and a warning that is there to show that the means works.
    private const string Source = """
        using SoftmaxKernels;
        [SoftmaxKernel] partial class Digits { }
        [SoftmaxKernel(Size = 3)] partial class Softmax { }
        """;

    [Fact]
    public async Task BothAreReported() => Assert.Equal(["SMK0003", "SMK0005"], await IdsAsync(new Consumer().Compile(Source)));

    [Theory]
    [InlineData("#pragma warning disable\n")]
    [InlineData("#pragma warning disable SMK0003, SMK0005\n")]
    public async Task PragmaLeavesErrors(string pragma) => Assert.Equal(["SMK0003"], await IdsAsync(new Consumer().Compile(pragma + Source)));

    [Fact]
    public async Task NoWarnLeavesErrors() => Assert.Equal(["SMK0003"], await IdsAsync(With(options => options.WithSpecificDiagnosticOptions(
        AnalyzerHarness.Descriptors.ToDictionary(descriptor => descriptor.Id, _ => ReportDiagnostic.Suppress)))));

    [Fact]
    public async Task EditorConfigLeavesErrors() => Assert.Equal(
        ["SMK0003"], await IdsAsync(With(options => options.WithSyntaxTreeOptionsProvider(new NoSeverity()))));

    [Fact]
    public void ErrorsAreWhatCannotBeTurnedOff() => Assert.All(AnalyzerHarness.Descriptors, descriptor => Assert.Equal(
        descriptor.DefaultSeverity == DiagnosticSeverity.Error,
        descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)));

    private static CSharpCompilation With(System.Func<CSharpCompilationOptions, CompilationOptions> change)
    {
        CSharpCompilation compilation = new Consumer().Compile(Source);
        return compilation.WithOptions((CSharpCompilationOptions)change(compilation.Options));
    }

    private static async Task<IEnumerable<string>> IdsAsync(CSharpCompilation compilation) =>
        (await AnalyzerHarness.AnalyzeAsync(compilation)).Where(diagnostic => !diagnostic.IsSuppressed).Select(diagnostic => diagnostic.Id).Order();

    // As dotnet_diagnostic.<id>.severity = none does for every id.
    private sealed class NoSeverity : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Suppress;
            return true;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Suppress;
            return true;
        }
    }
}
