using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftmaxKernels.Benchmarks.Generator;

/// <summary>A project in memory: one file for each kernel, and one that has nothing to do with them.</summary>
internal sealed class KernelProject
{
    // Every strategy is among them.
    private static readonly int[] Sizes = [3, 10, 17, 64, 100, 1000];

    private static readonly ImmutableArray<MetadataReference> References = ReferencesOfThisProcess();

    private readonly CSharpCompilation _compilation;
    private readonly SyntaxTree _unrelated;

    private KernelProject(CSharpCompilation compilation)
    {
        _compilation = compilation;
        _unrelated = compilation.SyntaxTrees[^1];
    }

    /// <summary>A new project, so that nothing that the compiler keeps of another speeds it up.</summary>
    /// <param name="kernels">The number of kernels.</param>
    public static KernelProject WithKernels(int kernels) => new(Create(
        Enumerable.Range(0, kernels).Select(i => Kernel(i, Sizes[i % Sizes.Length], "[SoftmaxKernel(Size = {0})] ")).Append(Unrelated(0))));

    /// <summary>The same without the attribute.</summary>
    public static KernelProject WithoutKernels(int types) => new(Create(
        Enumerable.Range(0, types).Select(i => Kernel(i, 0, string.Empty)).Append(Unrelated(0))));

    /// <summary>A project with one kernel.</summary>
    public static KernelProject OfSize(int size) => new(Create([Kernel(0, size, "[SoftmaxKernel(Size = {0})] "), Unrelated(0)]));

    /// <summary>Gets the compilation as it was at first.</summary>
    public CSharpCompilation Compilation => _compilation;

    /// <summary>What the compiler gets after an edit of the file that has no kernels.</summary>
    public CSharpCompilation AfterKeystroke(int stroke) => _compilation.ReplaceSyntaxTree(_unrelated, Unrelated(stroke));

    private static CSharpCompilation Create(System.Collections.Generic.IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Project", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

    private static SyntaxTree Kernel(int index, int size, string attribute)
    {
        string attributeText = string.Format(CultureInfo.InvariantCulture, attribute, size);
        return Parse(
            string.Create(CultureInfo.InvariantCulture, $"using SoftmaxKernels; namespace MyApp.Part{index % 10}; {attributeText}public static partial class Kernel{index} {{ }}"),
            string.Create(CultureInfo.InvariantCulture, $"Kernel{index}.cs"));
    }

    private static SyntaxTree Unrelated(int stroke) => Parse(
        string.Create(CultureInfo.InvariantCulture, $"namespace MyApp; internal static class Unrelated {{ public static int Value() => {stroke}; }}"),
        "Unrelated.cs");

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default, path);

    private static ImmutableArray<MetadataReference> ReferencesOfThisProcess()
    {
        string[] files = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return [.. files.Where(IsReference).Select(file => MetadataReference.CreateFromFile(file))];
    }

    // The platform and the runtime library; not what this program has beside them.
    private static bool IsReference(string file) =>
        Path.GetFileName(file) is "SoftmaxKernels.dll" or "mscorlib.dll" or "netstandard.dll"
        || (Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal) && file.Contains("Microsoft.NETCore.App", StringComparison.Ordinal));
}
