using Microsoft.CodeAnalysis;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers.Calls;

/// <summary>The types that hold rows.</summary>
internal static class SpanTypes
{
    /// <summary>Whether a type is <c>Span</c> or <c>ReadOnlySpan</c>.</summary>
    /// <param name="type">The type.</param>
    public static bool IsSpan(ITypeSymbol? type) => IsReadOnly(type) || IsWritable(type);

    /// <summary>Whether a type is <c>ReadOnlySpan</c>.</summary>
    /// <param name="type">The type.</param>
    public static bool IsReadOnly(ITypeSymbol? type) => IsNamed(type, "ReadOnlySpan");

    /// <summary>Whether a type is <c>Span</c>.</summary>
    /// <param name="type">The type.</param>
    public static bool IsWritable(ITypeSymbol? type) => IsNamed(type, "Span");

    /// <summary>Whether a type is a span or an array of one dimension.</summary>
    /// <param name="type">The type.</param>
    public static bool IsSpanOrArray(ITypeSymbol? type) => IsSpan(type) || type is IArrayTypeSymbol { Rank: 1 };

    private static bool IsNamed(ITypeSymbol? type, string name) =>
        type is INamedTypeSymbol { Arity: 1, ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        && type.Name == name;
}
