using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Networks;
using SoftmaxKernels.Generator.Features.Networks.Models;
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
        RegisterNetworks(context);
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
        Register(context, Specs(context, attribute, read), write);
    }

    // A network may take its steps and numbers from a model, an additional file, which is read once and found by its name.
    private static void RegisterNetworks(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<NetworkModel>> models = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (file, cancellationToken) => ModelFiles.Read(file.Left, file.Right, cancellationToken))
            .Where(static model => model is not null)
            .WithTrackingName(TrackingNames.Models)
            .Collect()!;
        IncrementalValuesProvider<NetworkSpec> specs = Specs(context, NetworkAttribute.MetadataName, NetworkSpecReader.Read)
            .Combine(models)
            .Select(static (pair, _) => NetworkModels.Resolve(pair.Left, pair.Right, out string? problem))
            .Where(static spec => spec is not null)
            .WithTrackingName(TrackingNames.Networks)!;
        Register(context, specs, NetworkSource.Write);
    }

    private static IncrementalValuesProvider<TSpec> Specs<TSpec>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, TSpec?> read)
        where TSpec : class, IEquatable<TSpec> => context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (node, _) => node is TypeDeclarationSyntax, read)
            .Where(static spec => spec is not null)
            .WithTrackingName(TrackingNames.Specs)!;

    private static void Register<TSpec>(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<TSpec> specs, Func<TSpec, IEnumerable<GeneratedFile>> write)
        where TSpec : class, IEquatable<TSpec>
    {
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
