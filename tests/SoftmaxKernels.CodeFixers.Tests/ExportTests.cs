using System.Composition;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SoftmaxKernels.Generator.Diagnostics.Analyzers;
using Xunit;

namespace SoftmaxKernels.CodeFixers.Tests;

/// <summary>An editor finds the fixes by their exports.</summary>
public sealed class ExportTests
{
    public static TheoryData<CodeFixProvider> Providers() => [.. typeof(InsertionFixProvider).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))
        .Select(type => (CodeFixProvider)System.Activator.CreateInstance(type)!)];

    [Theory]
    [MemberData(nameof(Providers), DisableDiscoveryEnumeration = true)]
    public void EachIsExportedForCSharp(CodeFixProvider provider)
    {
        ExportCodeFixProviderAttribute export = provider.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!;

        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(provider.GetType().Name, export.Name);
        Assert.NotNull(provider.GetType().GetCustomAttribute<SharedAttribute>());
    }

    [Theory]
    [MemberData(nameof(Providers), DisableDiscoveryEnumeration = true)]
    public void EachFixesWhatTheAnalyzerReports(CodeFixProvider provider) => Assert.Subset(
        new SoftmaxKernelAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).ToHashSet(),
        provider.FixableDiagnosticIds.ToHashSet());
}
