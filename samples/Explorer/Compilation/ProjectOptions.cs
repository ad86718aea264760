using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Threading;
using Explorer.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Explorer.Compilation;

/// <summary>What the build of a project says about its additional files: which of them are models.</summary>
internal sealed class ProjectOptions : AnalyzerConfigOptionsProvider
{
    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is ModelFile model
        ? new Options(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.SoftmaxNetwork"] = model.Name })
        : GlobalOptions;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

/// <summary>A model as an additional file, as the build step writes it.</summary>
/// <param name="model">The model.</param>
internal sealed class ModelFile(StoredModel model) : AdditionalText
{
    /// <summary>Gets the item of the project.</summary>
    public string Name => model.Name;

    /// <inheritdoc/>
    public override string Path => "obj/" + model.Name + ".txt";

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(model.Text, Encoding.UTF8);
}
