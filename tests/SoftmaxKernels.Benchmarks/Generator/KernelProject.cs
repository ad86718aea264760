using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftmaxKernels.Benchmarks.Generator;

/// <summary>A project in memory: one file for each kernel, or what it is measured against, and one that has nothing to do with them.</summary>
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
    /// <param name="kernels">The number of kernels, with all methods.</param>
    public static KernelProject WithKernels(int kernels) => OfFiles(kernels, i => Kernel(i, $"[SoftmaxKernel(Size = {SizeOf(i)})] public static partial"));

    /// <summary>The same with one method of each kernel called, and nothing asked for.</summary>
    public static KernelProject WithOneCallEach(int kernels) => OfFiles(kernels, i => Kernel(i, $"[SoftmaxKernel(Size = {SizeOf(i)})] static partial")
        + $" public static class Caller{i} {{ public static void Call(float[] row) => Kernel{i}.Softmax(row, row); }}");

    /// <summary>The same with that method alone asked for.</summary>
    public static KernelProject WithOneMethodEach(int kernels) => OfFiles(
        kernels, i => Kernel(i, $"[SoftmaxKernel(Size = {SizeOf(i)}, Methods = KernelMethods.Softmax)] public static partial"));

    /// <summary>The same without the attribute.</summary>
    public static KernelProject WithoutKernels(int types) => OfFiles(types, i => Kernel(i, "public static partial"));

    /// <summary>A serializer context for a type of ten properties in each file.</summary>
    public static KernelProject WithSerializers(int types) => OfFiles(types, i => $"using System.Text.Json.Serialization; namespace MyApp.Part{i % 10};"
        + $" public sealed class Data{i} {{ {string.Concat(Enumerable.Range(0, 10).Select(p => $"public {(p % 2 == 0 ? "int" : "string?")} P{p} {{ get; set; }} "))}}}"
        + $" [JsonSerializable(typeof(Data{i}))] public partial class Context{i} : JsonSerializerContext {{ }}");

    /// <summary>A regular expression in each file.</summary>
    public static KernelProject WithExpressions(int types) => OfFiles(types, i => $"using System.Text.RegularExpressions; namespace MyApp.Part{i % 10};"
        + $" public static partial class Expression{i} {{ [GeneratedRegex(@\"^\\s*(?<name>\\w+)\\s*=\\s*(?<value>\\d+){i}\\s*$\")] public static partial Regex Line(); }}");

    /// <summary>A project with one kernel.</summary>
    public static KernelProject OfSize(int size) => OfFiles(1, i => Kernel(i, $"[SoftmaxKernel(Size = {size})] public static partial"));

    /// <summary>Gets the compilation as it was at first.</summary>
    public CSharpCompilation Compilation => _compilation;

    /// <summary>What the compiler gets after an edit of the file that has no kernels.</summary>
    public CSharpCompilation AfterKeystroke(int stroke) => _compilation.ReplaceSyntaxTree(_unrelated, Unrelated(stroke));

    private static KernelProject OfFiles(int count, Func<int, string> text) => new(CSharpCompilation.Create(
        "Project",
        Enumerable.Range(0, count).Select(i => Parse(text(i), $"File{i}.cs")).Append(Unrelated(0)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable)));

    private static int SizeOf(int index) => Sizes[index % Sizes.Length];

    private static string Kernel(int index, string declaration) =>
        $"using SoftmaxKernels; namespace MyApp.Part{index % 10}; {declaration} class Kernel{index} {{ }}";

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
