using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator;

/// <summary>Writes the members that the attributes of the runtime ask for, some files for each annotated type.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SoftmaxKernelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Register(
            context,
            KernelAttribute.MetadataName,
            KernelSpecReader.Read,
            KernelSource.Write);
        Register(
            context,
            LayerAttribute.MetadataName,
            LayerSpecReader.Read,
            LayerSource.Write);
    }

    // One call for each attribute. Symbols and syntax end in `read`: whatever leaves it is compared by value, so that
    // `write` runs only for a type whose request changed. What the compilation offers is part of the request: a step of its own
    // that looks at the compilation would run at every keystroke, also in a project without kernels.
    private static void Register<TSpec>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, TSpec?> read,
        Func<TSpec, IEnumerable<GeneratedFile>> write)
        where TSpec : class, IEquatable<TSpec>
    {
        IncrementalValuesProvider<TSpec> specs = context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (node, _) => node is TypeDeclarationSyntax, read)
            .Where(static spec => spec is not null)
            .WithTrackingName(TrackingNames.Specs)!;

        IncrementalValuesProvider<GeneratedFile> files = specs
            .SelectMany((spec, cancellationToken) =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return write(spec);
            })
            .WithTrackingName(TrackingNames.Files);

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.Text));
    }
}
