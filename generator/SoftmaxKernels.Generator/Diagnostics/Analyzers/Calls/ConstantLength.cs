using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers.Calls;

/// <summary>The length of a span or array where the code says it. Whatever is not plain has no length here.</summary>
internal static class ConstantLength
{
    // Broken code can define a local by itself.
    private const int LongestChain = 16;

    /// <summary>The length of a value.</summary>
    /// <param name="value">An expression.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The length, or <see langword="null"/> if it is not known for certain.</returns>
    public static int? Of(IOperation value, CancellationToken cancellationToken) => Of(value, LongestChain, cancellationToken);

    private static int? Of(IOperation? value, int chain, CancellationToken cancellationToken)
    {
        if (value is null || chain == 0 || !SpanTypes.IsSpanOrArray(value.Type))
        {
            return null;
        }

        // Roslyn 4.3 has no operation for some expressions, and newer versions have one that it does not know.
        if (value.SemanticModel is { } model && ExpressionLength.IsKnown(value.Syntax))
        {
            return ExpressionLength.Of(
                value.Syntax, model, inner => Of(model.GetOperation(inner, cancellationToken), chain - 1, cancellationToken), cancellationToken);
        }

        return value switch
        {
            IConversionOperation conversion => Of(conversion.Operand, chain - 1, cancellationToken),
            IDefaultValueOperation => SpanTypes.IsSpan(value.Type) ? 0 : null,
            IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } => Number(sizes[0]),
            ILocalReferenceOperation { Local: var local } => OfLocal(local, value.SemanticModel, chain - 1, cancellationToken),
            IInvocationOperation invocation => OfSlice(invocation, chain - 1, cancellationToken),
            _ => null,
        };
    }

    private static int? OfLocal(ILocalSymbol local, SemanticModel? model, int chain, CancellationToken cancellationToken) =>
        model is not null
        && LocalInitializer.IfOnlyValue(local, model, cancellationToken) is { } declarator
        && model.GetOperation(declarator, cancellationToken) is IVariableDeclaratorOperation { Initializer.Value: { } initial }
            ? Of(initial, chain, cancellationToken)
            : null;

    // AsSpan of an array, and Slice of a span.
    private static int? OfSlice(IInvocationOperation invocation, int chain, CancellationToken cancellationToken)
    {
        IMethodSymbol method = invocation.TargetMethod;
        IOperation? whole = method switch
        {
            { Name: "Slice", IsStatic: false } when SpanTypes.IsSpan(method.ContainingType) => invocation.Instance,
            { Name: "AsSpan", IsStatic: true, ContainingType: { Name: "MemoryExtensions", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } }
                when method.Parameters[0].Type is IArrayTypeSymbol => Argument(0),
            _ => null,
        };
        if (whole is null)
        {
            return null;
        }

        int first = method.IsStatic ? 1 : 0;
        int? length = Of(whole, chain, cancellationToken);
        if (method.Parameters.Length == first)
        {
            return length;
        }

        int? start = Number(Argument(first));
        return method.Parameters.Length == first + 1
            ? Positive(length - start)
            : Positive(Number(Argument(first + 1)));

        IOperation? Argument(int ordinal) =>
            invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;
    }

    // A negative number throws before the kernel is called.
    private static int? Positive(int? number) => number >= 0 ? number : null;

    private static int? Number(IOperation? operation) =>
        operation is { ConstantValue: { HasValue: true, Value: int number } } ? number : null;
}
