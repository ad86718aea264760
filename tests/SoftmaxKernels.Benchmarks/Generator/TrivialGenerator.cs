using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SoftmaxKernels.Benchmarks.Generator;

/// <summary>The least that a generator on the same attribute can do: what it costs, the compiler costs.</summary>
/// <param name="files">How many files it writes for each type.</param>
internal sealed class TrivialGenerator(int files) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<string> names = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                typeof(SoftmaxKernelAttribute).FullName!,
                static (_, _) => true,
                static (type, _) => type.TargetSymbol.Name)
            .SelectMany((name, _) => Enumerable.Range(0, files).Select(i => name + i.ToString(CultureInfo.InvariantCulture)));
        context.RegisterSourceOutput(names, static (output, name) => output.AddSource(name + ".g.cs", "internal static class Empty" + name + " { }"));
    }
}
