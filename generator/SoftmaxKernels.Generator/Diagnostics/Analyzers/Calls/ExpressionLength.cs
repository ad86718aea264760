using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers.Calls;

/// <summary>The length of what only its syntax tells: <c>stackalloc</c>, collection expressions and ranges.</summary>
internal static class ExpressionLength
{
    // Newer than the Roslyn version that this assembly is built for.
    private const int CollectionExpression = 9076;
    private const int ExpressionElement = 9077;

    /// <summary>Whether an expression is one of them.</summary>
    /// <param name="expression">The expression.</param>
    public static bool IsKnown(SyntaxNode expression) =>
        expression.RawKind == CollectionExpression
        || expression is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax
        || Range(expression) is not null;

    /// <summary>The length of such an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="lengthOf">The length of another expression.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The length, or <see langword="null"/> if it is not known for certain.</returns>
    public static int? Of(SyntaxNode expression, SemanticModel model, Func<SyntaxNode, int?> lengthOf, CancellationToken cancellationToken)
    {
        switch (expression)
        {
            case ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: var initializer }:
                return initializer.Expressions.Count;

            case StackAllocArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return initializer.Expressions.Count;

            case StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: { Count: 1 } ranks } }
                when ranks[0].Sizes.Count == 1:
                return Number(ranks[0].Sizes[0]);

            case ElementAccessExpressionSyntax { Expression: var whole } when Range(expression) is { } range:
                return OfRange(whole, range);

            // A spread has elements of its own.
            case { RawKind: CollectionExpression } when expression.ChildNodes().All(element => element.RawKind == ExpressionElement):
                return expression.ChildNodes().Count();

            default:
                return null;
        }

        int? OfRange(ExpressionSyntax whole, RangeExpressionSyntax range)
        {
            // Another type may give ranges another meaning.
            if (!SpanTypes.IsSpanOrArray(model.GetTypeInfo(whole, cancellationToken).Type)
                || End(range.LeftOperand, fromEndIfAbsent: false) is not { } start
                || End(range.RightOperand, fromEndIfAbsent: true) is not { } end)
            {
                return null;
            }

            int? length = start.FromEnd == end.FromEnd
                ? (end.FromEnd ? start.Number - end.Number : end.Number - start.Number)
                : (end.FromEnd ? lengthOf(whole) - end.Number - start.Number : end.Number - (lengthOf(whole) - start.Number));

            // A negative length throws before the kernel is called.
            return length >= 0 ? length : null;
        }

        (int Number, bool FromEnd)? End(ExpressionSyntax? end, bool fromEndIfAbsent) => end switch
        {
            null => (0, fromEndIfAbsent),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression, Operand: var operand } =>
                Number(operand) is { } number ? (number, true) : null,
            _ => Number(end) is { } number ? (number, false) : null,
        };

        int? Number(ExpressionSyntax number) => model.GetConstantValue(number, cancellationToken).Value as int?;
    }

    private static RangeExpressionSyntax? Range(SyntaxNode expression) =>
        expression is ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }
            ? arguments[0].Expression as RangeExpressionSyntax
            : null;
}
