using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers.Calls;

/// <summary>Finds the locals that keep the value they are declared with.</summary>
internal static class LocalInitializer
{
    /// <summary>The declaration of a local, if nothing else can give it a value.</summary>
    /// <param name="local">The local.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The declaration with its initializer, or <see langword="null"/>.</returns>
    public static VariableDeclaratorSyntax? IfOnlyValue(ILocalSymbol local, SemanticModel model, CancellationToken cancellationToken)
    {
        if (local.RefKind != RefKind.None
            || local.DeclaringSyntaxReferences.Length != 1
            || local.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer: not null } declarator)
        {
            return null;
        }

        // Statements outside any type are members, one each, that see each other's locals.
        SyntaxNode? member = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        SyntaxNode? scope = member is GlobalStatementSyntax ? member.Parent : member;
        return scope is not null && !scope.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == local.Name && MayWrite(name, model, cancellationToken))
                ? declarator
                : null;
    }

    // By name only, so a local of the same name elsewhere in the member may count too. That costs no more than a warning.
    private static bool MayWrite(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode use = name;
        while (use.Parent is ParenthesizedExpressionSyntax)
        {
            use = use.Parent;
        }

        return use.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == use,
            ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } => true,
            ArgumentSyntax { Parent: TupleExpressionSyntax } => true,
            RefExpressionSyntax => true,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } => true,

            // An extension method may take a span that it is called on by reference.
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == use =>
                model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
                || (method.ReducedFrom is { } extension
                    ? extension.Parameters[0].RefKind == RefKind.Ref
                    : !SpanTypes.IsSpan(method.ContainingType) && method.ContainingType.SpecialType is not (SpecialType.System_Array or SpecialType.System_Object)),
            _ => false,
        };
    }
}
