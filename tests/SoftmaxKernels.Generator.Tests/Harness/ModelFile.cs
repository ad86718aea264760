using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SoftmaxKernels.Generator.Tests.Harness;

/// <summary>The text of a model, as the build of a consumer hands it to the generator.</summary>
/// <param name="item">The item of the project file; <see langword="null"/> for a file that is no model.</param>
/// <param name="text">The text.</param>
internal sealed class ModelFile(string? item, string text) : AdditionalText
{
    public string? Item => item;

    public override string Path => "obj/" + (item ?? "other") + ".txt";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
}
