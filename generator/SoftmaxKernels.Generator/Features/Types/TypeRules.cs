using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftmaxKernels.Generator.Diagnostics;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Types;

/// <summary>Rules on the annotated type and the types around it: SMK0001, SMK0002 and SMK0004.</summary>
internal static class TypeRules
{
    /// <summary>Checks that the type can hold static methods, and that it and the types around it can be reopened.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="findings">Takes the errors.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    public static void Check(INamedTypeSymbol type, Findings findings, CancellationToken cancellationToken)
    {
        string? unsuitable = type.TypeKind switch
        {
            TypeKind.Class or TypeKind.Struct => null,
            TypeKind.Interface => "an interface",
            TypeKind.Enum => "an enum",
            TypeKind.Delegate => "a delegate",
            _ => "neither a class nor a struct",
        };

        if (unsuitable is not null)
        {
            findings.Error(DiagnosticDescriptors.UnsuitableType, type.Locations.FirstOrDefault(), type.Name, unsuitable);
            return;
        }

        foreach (INamedTypeSymbol part in TypeSpecReader.Chain(type))
        {
            CheckDeclarations(part, type, findings, cancellationToken);
        }

        for (INamespaceSymbol space = type.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            CheckName(space, findings);
        }
    }

    private static void CheckDeclarations(INamedTypeSymbol part, INamedTypeSymbol type, Findings findings, CancellationToken cancellationToken)
    {
        CheckName(part, findings);
        foreach (ITypeParameterSymbol parameter in part.TypeParameters)
        {
            CheckName(parameter, findings);
        }

        foreach (SyntaxReference reference in part.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax declaration)
            {
                // A file with statements outside any type: it is a part of Program, which can be reopened beside it.
                continue;
            }

            bool isType = SymbolEqualityComparer.Default.Equals(part, type);
            Location place = declaration.Identifier.GetLocation();

            // By its text: the modifier is newer than the Roslyn version that this assembly is built for.
            if (declaration.Modifiers.Any(modifier => modifier.ValueText == "file"))
            {
                string reason = isType ? "local to its file" : "nested in '" + part.Name + "', which is local to its file";
                findings.Error(DiagnosticDescriptors.UnsuitableType, place, type.Name, reason);
                return;
            }

            if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                if (isType)
                {
                    findings.Error(DiagnosticDescriptors.TypeNotPartial, place, type.Name);
                }
                else
                {
                    findings.Error(DiagnosticDescriptors.ContainingTypeNotPartial, place, part.Name, type.Name);
                }

                return;
            }
        }
    }

    // A declaration without a name, in code that is still being typed.
    private static void CheckName(ISymbol symbol, Findings findings)
    {
        if (symbol.Name.Length == 0)
        {
            findings.CompilerError();
        }
    }
}
