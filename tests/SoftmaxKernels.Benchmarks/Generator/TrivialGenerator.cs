using Microsoft.CodeAnalysis;

namespace SoftmaxKernels.Benchmarks.Generator;

/// <summary>The least that a generator on the same attribute can do: what it costs, the compiler costs.</summary>
internal sealed class TrivialGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<string> names = context.SyntaxProvider.ForAttributeWithMetadataName(
            typeof(SoftmaxKernelAttribute).FullName!,
            static (_, _) => true,
            static (type, _) => type.TargetSymbol.Name);
        context.RegisterSourceOutput(names, static (output, name) => output.AddSource(name + ".g.cs", "internal static class Empty" + name + " { }"));
    }
}
