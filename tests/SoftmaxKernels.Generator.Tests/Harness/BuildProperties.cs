using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SoftmaxKernels.Generator.Tests.Harness;

/// <summary>MSBuild properties, and metadata of models, as the compiler hands them to analyzers.</summary>
/// <param name="properties">Their names and values.</param>
internal sealed class BuildProperties(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is ModelFile { Item: { } item } ? new Options(new Dictionary<string, string> { ["SoftmaxNetwork"] = item }, "build_metadata.AdditionalFiles.") : GlobalOptions;

    private sealed class Options(IReadOnlyDictionary<string, string> properties, string prefix = "build_property.") : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return key.StartsWith(prefix, System.StringComparison.Ordinal) && properties.TryGetValue(key[prefix.Length..], out value);
        }
    }
}
