using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SoftmaxKernels.Generator.Features.Types;

/// <summary>What the generator has written, as analyzers find it in the finished compilation.</summary>
internal static class GeneratedPart
{
    // The compiler puts generated files into folders that are named after the generator.
    private static readonly string Folder = typeof(SoftmaxKernelGenerator).Assembly.GetName().Name + "/" + typeof(SoftmaxKernelGenerator).FullName + "/";

    /// <summary>The generated files of a type.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="compilation">The compilation with the generated files.</param>
    /// <param name="names">The names that its files can have.</param>
    /// <returns>The files; none where the generator wrote none.</returns>
    public static IReadOnlyList<SyntaxTree> FilesOf(INamedTypeSymbol type, Compilation compilation, IEnumerable<string> names)
    {
        HashSet<string> paths = [.. names.Select(name => Folder + name)];
        return
        [
            .. type.DeclaringSyntaxReferences
                .Select(part => part.SyntaxTree)
                .GroupBy(tree => End(tree.FilePath))
                .Where(files => paths.Contains(files.Key))
                .Select(files => LastOf(files.Distinct().ToList(), compilation)),
        ];
    }

    /// <summary>A number that the generator has read, where it has written it down as a constant.</summary>
    /// <param name="type">The annotated type, of this compilation or a referenced one.</param>
    /// <param name="name">The name of the constant.</param>
    /// <param name="files">The files to look in, or <see langword="null"/> for any.</param>
    /// <returns>The number. It may differ from that of the attribute, whose argument can name a constant that the generated one hides.</returns>
    public static int? ConstantOf(INamedTypeSymbol type, string name, IReadOnlyList<SyntaxTree>? files = null) => type
        .GetMembers(name)
        .OfType<IFieldSymbol>()
        .Where(field => field.IsConst && IsOfThisGenerator(field) && (files is null || field.Locations.Any(place => files.Contains(place.SourceTree))))
        .Select(field => field.ConstantValue as int?)
        .FirstOrDefault();

    /// <summary>Whether the generator wrote a member.</summary>
    /// <param name="member">A member of an annotated type.</param>
    public static bool IsOfThisGenerator(ISymbol member) => member.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { Name: "GeneratedCodeAttribute" }
        && !attribute.ConstructorArguments.IsEmpty
        && attribute.ConstructorArguments[0].Value is "SoftmaxKernels.Generator");

    // As much of the end of a path as the folder and the name of a generated file are.
    private static string End(string path)
    {
        string unified = path.Replace('\\', '/');
        int name = unified.LastIndexOf('/') + 1;
        return unified.Substring(0, name).EndsWith(Folder, StringComparison.Ordinal) ? Folder + unified.Substring(name) : unified;
    }

    // A project that keeps its generated files may also compile them, as files of its own. Those come before the generator's.
    private static SyntaxTree LastOf(List<SyntaxTree> files, Compilation compilation) =>
        files.Count == 1 ? files[0] : compilation.SyntaxTrees.Last(files.Contains);
}
