using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers.Calls;

/// <summary>The constants among the elements of an array or collection that a call itself creates.</summary>
internal static class ConstantElements
{
    // Newer than the Roslyn version that this assembly is built for.
    private const int ExpressionElement = 9077;

    /// <summary>The constants.</summary>
    /// <param name="value">An expression.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The expressions with their values; none if the expression is of another kind.</returns>
    public static IEnumerable<(SyntaxNode Place, object? Value)> Of(IOperation value, CancellationToken cancellationToken)
    {
        while (value is IConversionOperation { Operand: var operand })
        {
            value = operand;
        }

        SemanticModel? model = value.SemanticModel;
        return Elements(value.Syntax)
            .Select(element => (element, model?.GetConstantValue(element, cancellationToken).Value));
    }

    private static IEnumerable<SyntaxNode> Elements(SyntaxNode expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => initializer.Expressions,
        StackAllocArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: var initializer } => initializer.Expressions,

        // A collection expression, spreads aside.
        _ => expression.ChildNodes().Where(element => element.RawKind == ExpressionElement).Select(element => element.ChildNodes().First()),
    };
}
