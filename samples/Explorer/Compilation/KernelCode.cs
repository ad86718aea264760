using System.Collections.Immutable;
using Explorer.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Explorer.Compilation;

/// <summary>What the generator and the compiler made of a request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Project">The project of the user, with what was generated.</param>
/// <param name="Files">What was generated, in the order of names; nothing where there is an error.</param>
/// <param name="Diagnostics">Errors and warnings, of the compiler and of the product's analyzers.</param>
/// <param name="Milliseconds">How long the generator took.</param>
internal sealed record KernelCode(
    KernelRequest Request,
    CSharpCompilation Project,
    ImmutableArray<GeneratedFile> Files,
    ImmutableArray<Diagnostic> Diagnostics,
    double Milliseconds)
{
    /// <summary>Gets the type that the user declared.</summary>
    public INamedTypeSymbol Type => Project.GetTypeByMetadataName(Request.FullTypeName)!;
}

/// <summary>A project as the runtime loads it.</summary>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">Its symbols, a portable PDB.</param>
internal sealed record KernelAssembly(byte[] Image, byte[] Symbols);

/// <summary>A generated file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tree">Its text and syntax.</param>
internal sealed record GeneratedFile(string Name, SyntaxTree Tree)
{
    /// <summary>Gets its text.</summary>
    public string Text => Tree.GetText().ToString();
}
