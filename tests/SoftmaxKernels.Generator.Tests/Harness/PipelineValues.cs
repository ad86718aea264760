using System;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Harness;

/// <summary>
/// Looks through everything that a pipeline value holds on to. A symbol or a syntax node in it would keep whole
/// compilations alive and would never be equal to its successor.
/// </summary>
internal static class PipelineValues
{
    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol),
        typeof(SyntaxNode),
        typeof(SyntaxToken),
        typeof(SyntaxTree),
        typeof(SyntaxReference),
        typeof(SemanticModel),
        typeof(Compilation),
        typeof(AttributeData),
        typeof(Location),
        typeof(Diagnostic),
        typeof(SourceText),
        typeof(Delegate),
    ];

    /// <summary>Fails if a value holds what no pipeline value may hold.</summary>
    public static void AssertPlain(object? value) => Visit(value, value?.GetType().Name ?? "null", new(ReferenceEqualityComparer.Instance));

    private static void Visit(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Type type = value.GetType();
        foreach (Type forbidden in Forbidden)
        {
            Assert.False(forbidden.IsAssignableFrom(type), $"{path} holds a {type.Name}");
        }

        if (value is Array array)
        {
            foreach (object? element in array)
            {
                Visit(element, path + "[]", seen);
            }

            return;
        }

        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (FieldInfo field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(value), path + "." + field.Name, seen);
            }
        }
    }
}
