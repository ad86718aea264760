using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SoftmaxKernels.Build.Tests.Generation;

/// <summary>The text of a network as the compiler hands it to the generator.</summary>
/// <param name="item">The item of the project.</param>
/// <param name="text">The text.</param>
internal sealed class NetworkFile(string item, string text) : AdditionalText
{
    private string Item => item;

    public override string Path => "obj/" + item + ".network.txt";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);

    /// <summary>The metadata of files, among them the item that each was made from.</summary>
    /// <param name="files">The files.</param>
    public static AnalyzerConfigOptionsProvider Metadata(params IReadOnlyList<NetworkFile> files) => new Provider(files);

    private sealed class Provider(IReadOnlyList<NetworkFile> files) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(files.Single(file => file == textFile).Item);
    }

    private sealed class Options(string? item) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.SoftmaxNetwork" ? item : null;
            return value is not null;
        }
    }
}
