using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Reading;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator;

/// <summary>Writes the members that the attributes of the runtime ask for, one file for each annotated type.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SoftmaxKernelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<TargetCapabilities> capabilities = context.CompilationProvider
            .Select(TargetCapabilities.Of)
            .WithTrackingName(TrackingNames.Capabilities);

        Register(
            context,
            capabilities,
            KernelAttribute.MetadataName,
            KernelSpecReader.Read,
            static (spec, target) => new GeneratedFile(spec.Type.HintName, KernelSource.Write(spec, target)));
    }

    // One call for each attribute. Symbols and syntax end in `read`: whatever leaves it is compared by value, so that
    // `write` runs only for a type whose request changed, or when the compilation offers something else than before.
    private static void Register<TSpec>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<TargetCapabilities> capabilities,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, TSpec?> read,
        Func<TSpec, TargetCapabilities, GeneratedFile> write)
        where TSpec : class, IEquatable<TSpec>
    {
        IncrementalValuesProvider<TSpec> specs = context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (node, _) => node is TypeDeclarationSyntax, read)
            .Where(static spec => spec is not null)
            .WithTrackingName(TrackingNames.Specs)!;

        IncrementalValuesProvider<GeneratedFile> files = specs
            .Combine(capabilities)
            .Select((pair, cancellationToken) =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return write(pair.Left, pair.Right);
            })
            .WithTrackingName(TrackingNames.Files);

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.Text));
    }
}
