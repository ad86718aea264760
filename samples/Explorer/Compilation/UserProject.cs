using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Explorer.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SoftmaxKernels;
using SoftmaxKernels.Generator.Features.Rows;

namespace Explorer.Compilation;

/// <summary>The project that a user would have: a declaration, this framework, and the runtime library.</summary>
internal static class UserProject
{
    private static readonly ImmutableArray<MetadataReference> References = [.. Assemblies().Select(path => MetadataReference.CreateFromFile(path))];

    // A member that nothing mentions is a call of the runtime: a user gets code for what the project calls, and here that is everything.
    private static readonly string Calls = "// " + string.Join(' ', RowMethods.All.Select(method => method.Name).Distinct());

    /// <summary>Gets how the project is parsed.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>The project before the generator has seen it.</summary>
    /// <param name="request">What is declared.</param>
    public static CSharpCompilation Of(KernelRequest request) => CSharpCompilation.Create(
        "MyApp",
        [Parse(SourceOf(request), "Kernels.cs"), Parse(Calls, "Calls.cs")],
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The file that declares the kernel.</summary>
    /// <param name="request">What is declared.</param>
    public static string SourceOf(KernelRequest request) =>
        $"using SoftmaxKernels;\n\nnamespace {KernelRequest.Namespace};\n\n{request.Declaration}";

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, path);

    private static IEnumerable<string> Assemblies()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string all = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty;
        return all.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework && Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(GenericKernel).Assembly.Location);
    }
}
