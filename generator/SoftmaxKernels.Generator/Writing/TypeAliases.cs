using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Generator.Writing;

/// <summary>
/// The types that bodies name. Each is bound by an alias, which comes before everything that the user's project may have in the
/// namespaces around, and to which no type of another namespace can be added. A generic type has no alias; those that bodies
/// use are the platform's own, and imported.
/// </summary>
internal static class TypeAliases
{
    /// <summary>The namespaces whose generic types are used, with what their use looks like.</summary>
    private static readonly (string Namespace, string[] Uses)[] Imports =
    [
        ("System", ["Span<", "ReadOnlySpan<"]),
        ("System.Runtime.Intrinsics", ["Vector128<", "Vector256<", "Vector512<"]),
    ];

    private static readonly (string Name, string FullName)[] Types =
    [
        .. RuntimeNames.Types.Select(type => (type.Name, type.Namespace + "." + type.Name)),
        ("BitOperations", "System.Numerics.BitOperations"),
        ("Math", "System.Math"),
        ("MemoryMarshal", "System.Runtime.InteropServices.MemoryMarshal"),
        ("MethodImpl", "System.Runtime.CompilerServices.MethodImplAttribute"),
        ("MethodImplOptions", "System.Runtime.CompilerServices.MethodImplOptions"),
        ("Unsafe", "System.Runtime.CompilerServices.Unsafe"),
        ("Vector128", "System.Runtime.Intrinsics.Vector128"),
        ("Vector256", "System.Runtime.Intrinsics.Vector256"),
        ("Vector512", "System.Runtime.Intrinsics.Vector512"),
    ];

    /// <summary>The using directives of a text.</summary>
    /// <param name="text">C# code.</param>
    /// <param name="ofProfile">What is bound to the profile: names, and the closed types that they stand for.</param>
    /// <returns>The directives that the text needs, in the order of their names.</returns>
    public static IEnumerable<string> DirectivesFor(string text, params (string Name, string FullName)[] ofProfile) => Imports
        .Where(import => import.Uses.Any(use => IsUsed(use, text)))
        .Select(import => "using global::" + import.Namespace + ";")
        .Concat(Types
            .Concat(ofProfile)
            .Where(type => IsUsed(type.Name, text))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => "using " + type.Name + " = global::" + type.FullName + ";"));

    // In code, as a name of its own: not behind a dot, where it would be a member, nor within another name or a comment.
    private static bool IsUsed(string name, string text)
    {
        for (int i = text.IndexOf(name, StringComparison.Ordinal); i >= 0; i = text.IndexOf(name, i + 1, StringComparison.Ordinal))
        {
            char before = i == 0 ? ' ' : text[i - 1];
            char after = i + name.Length == text.Length ? ' ' : text[i + name.Length];
            bool isGeneric = name[name.Length - 1] == '<';
            if (before is not ('.' or ':') && !IsOfName(before) && (isGeneric || (!IsOfName(after) && after != '<')) && !IsComment(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c == '_';

    // Comments have lines of their own.
    private static bool IsComment(string text, int position)
    {
        int start = text.LastIndexOf('\n', position) + 1;
        while (text[start] == ' ')
        {
            start++;
        }

        return text[start] == '/';
    }
}
