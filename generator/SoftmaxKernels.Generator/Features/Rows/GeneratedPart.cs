using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>What the generator has written, as analyzers find it in the finished compilation.</summary>
internal static class GeneratedPart
{
    // The compiler puts generated files into folders that are named after the generator.
    private static readonly string Folder = typeof(SoftmaxKernelGenerator).Assembly.GetName().Name + "/" + typeof(SoftmaxKernelGenerator).FullName + "/";

    /// <summary>The generated file of a type.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="compilation">The compilation with the generated files.</param>
    /// <returns>The file, or <see langword="null"/> if there is none.</returns>
    public static SyntaxTree? FileOf(INamedTypeSymbol type, Compilation compilation)
    {
        string path = Folder + TypeSpecReader.HintName(type);
        List<SyntaxTree> files = type.DeclaringSyntaxReferences
            .Select(part => part.SyntaxTree)
            .Where(tree => tree.FilePath.Replace('\\', '/').EndsWith(path, StringComparison.Ordinal))
            .ToList();

        // A project that keeps its generated files may also compile them, as files of its own. Those come before the generator's.
        return files.Count <= 1 ? files.FirstOrDefault() : compilation.SyntaxTrees.Last(files.Contains);
    }

    /// <summary>The number of classes that the generator has read, where it has written it down.</summary>
    /// <param name="type">The annotated type, of this compilation or a referenced one.</param>
    /// <param name="file">The file to look in, or <see langword="null"/> for any.</param>
    /// <returns>The number. It may differ from that of the attribute, whose argument can name a <c>Size</c> that the generated one hides.</returns>
    public static int? SizeOf(INamedTypeSymbol type, SyntaxTree? file = null) => type
        .GetMembers(RowMethods.SizeConstant)
        .OfType<IFieldSymbol>()
        .Where(field => field.IsConst && IsOfThisGenerator(field) && (file is null || field.Locations.Any(place => place.SourceTree == file)))
        .Select(field => field.ConstantValue as int?)
        .FirstOrDefault();

    /// <summary>Whether the generator wrote a member.</summary>
    /// <param name="member">A member of an annotated type.</param>
    public static bool IsOfThisGenerator(ISymbol member) => member.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { Name: "GeneratedCodeAttribute" }
        && !attribute.ConstructorArguments.IsEmpty
        && attribute.ConstructorArguments[0].Value is "SoftmaxKernels.Generator");
}
