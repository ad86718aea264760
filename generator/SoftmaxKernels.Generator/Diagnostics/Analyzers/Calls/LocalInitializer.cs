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
        // A variable in parentheses, or with "!", is the variable still.
        SyntaxNode use = name;
        while (use.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            use = use.Parent;
        }

        return use.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == use,
            ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } => true,
            ArgumentSyntax { Parent: TupleExpressionSyntax } => true,
            RefExpressionSyntax => true,
            PostfixUnaryExpressionSyntax => true,
            PrefixUnaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.AddressOfExpression or (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression,
            } => true,

            // An extension may take a span that it is called on by reference.
            MemberAccessExpressionSyntax access when access.Expression == use => MayWriteReceiver(access, model, cancellationToken),
            _ => false,
        };
    }

    private static bool MayWriteReceiver(MemberAccessExpressionSyntax access, SemanticModel model, CancellationToken cancellationToken)
    {
        ISymbol? member = model.GetSymbolInfo(access, cancellationToken).Symbol;
        return member is IMethodSymbol { ReducedFrom: { } extension }
            ? extension.Parameters[0].RefKind == RefKind.Ref
            : member?.ContainingType is not { } type
                || (!SpanTypes.IsSpan(type)
                    && type.SpecialType is not (SpecialType.System_Array or SpecialType.System_Object)
                    && ReceiverKind(type) is not (RefKind.None or RefKind.In));
    }

    // How the members of an extension block, which is a type without a name, take what they are called on. Its parameter is newer
    // than the Roslyn version that this assembly is built for, but its syntax has one as a type with a primary constructor has.
    private static RefKind? ReceiverKind(INamedTypeSymbol type) =>
        type is { Name: "", DeclaringSyntaxReferences: { Length: > 0 } parts }
        && PrimaryConstructor.ParameterList(parts[0].GetSyntax()) is { Parameters: { Count: 1 } parameters }
            ? parameters[0].Modifiers.Any(SyntaxKind.RefKeyword) ? RefKind.Ref : RefKind.None
            : null;
}
