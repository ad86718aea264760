using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>The head of a type: the kernel's own, or one around it.</summary>
/// <param name="Head">Everything before the name.</param>
/// <param name="Name">The name.</param>
/// <param name="Parameters">The type parameters with their brackets, or nothing.</param>
/// <param name="Constraints">The constraints, or nothing.</param>
/// <param name="Traits">What the type is like.</param>
internal sealed record DeclarationText(string Head, string Name, string Parameters, string Constraints, TypeTraits Traits)
{
    /// <summary>Chooses one.</summary>
    /// <param name="dice">The choices.</param>
    /// <param name="consumer">The project.</param>
    /// <param name="isKernel">Whether it is the annotated type.</param>
    /// <param name="isNested">Whether a type is around it.</param>
    /// <param name="names">The names so far, to which the new ones are added.</param>
    public static DeclarationText New(Dice dice, Consumer consumer, bool isKernel, bool isNested, ISet<string> names)
    {
        (string keywords, TypeTraits traits) = Kind(dice, consumer, isKernel, isNested);
        string access = keywords == "file class" ? string.Empty : dice.Pick(string.Empty, "public ", "internal ");

        // Without partial, now and then: the analyzer reports it.
        string partial = dice.Chance(98) ? "partial " : string.Empty;
        traits |= partial.Length > 0 ? TypeTraits.None : TypeTraits.NotPartial;
        string unsafeKeyword = consumer.AllowUnsafe && dice.Chance(10) ? "unsafe " : string.Empty;
        int split = keywords.LastIndexOf(KindKeyword(keywords), System.StringComparison.Ordinal);
        string head = access + unsafeKeyword + keywords[..split] + partial + keywords[split..];

        string name = OddNames.New(dice, names);
        string[] parameters = [.. Enumerable.Range(0, dice.Chance(75) ? 0 : 1 + dice.Below(3)).Select(_ => OddNames.New(dice, names))];
        if (parameters.Length == 0)
        {
            return new DeclarationText(head, name, string.Empty, string.Empty, traits);
        }

        string constraint = dice.Below(5) switch
        {
            0 => "where " + parameters[0] + " : struct",
            1 => "where " + parameters[0] + " : class, new()",
            2 => "where " + parameters[^1] + " : global::System.IComparable<" + parameters[0] + ">",
            _ => string.Empty,
        };
        return new DeclarationText(head, name, "<" + string.Join(", ", parameters) + ">", constraint, traits | TypeTraits.Generic);
    }

    /// <summary>Whether a name is that of the type or of a type parameter, so that no member may have it.</summary>
    public bool Has(string name) => Name == name || Parameters.Split('<', '>', ',', ' ').Contains(name);

    /// <summary>The head with base types.</summary>
    public string Text(string bases) => Head + " " + Name + Parameters + bases + " " + Constraints;

    // Where "partial" goes: it must be the last modifier.
    private static string KindKeyword(string keywords) =>
        keywords.Contains("record", System.StringComparison.Ordinal) ? "record" : keywords[(keywords.LastIndexOf(' ') + 1)..];

    private static (string Keywords, TypeTraits Traits) Kind(Dice dice, Consumer consumer, bool isKernel, bool isNested)
    {
        List<(string Keywords, TypeTraits Traits)> kinds =
        [
            ("static class", TypeTraits.Static | TypeTraits.Sealed),
            ("static class", TypeTraits.Static | TypeTraits.Sealed),
            ("class", TypeTraits.None),
            ("class", TypeTraits.None),
            ("abstract class", TypeTraits.None),
            ("sealed class", TypeTraits.Sealed),
            ("struct", TypeTraits.Sealed),
            ("readonly struct", TypeTraits.Sealed | TypeTraits.ReadOnly),
            ("ref struct", TypeTraits.Sealed | TypeTraits.Stack),
            ("readonly ref struct", TypeTraits.Sealed | TypeTraits.ReadOnly | TypeTraits.Stack),
        ];
        if (consumer.Language >= LanguageVersion.CSharp9)
        {
            kinds.AddRange([("record", TypeTraits.None), ("sealed record", TypeTraits.Sealed), ("abstract record", TypeTraits.None)]);
        }

        if (consumer.Language >= LanguageVersion.CSharp10)
        {
            kinds.AddRange(
            [
                ("record class", TypeTraits.None),
                ("record struct", TypeTraits.Sealed),
                ("readonly record struct", TypeTraits.Sealed | TypeTraits.ReadOnly),
            ]);
        }

        if (consumer.Language >= LanguageVersion.CSharp11 && !isNested && dice.Chance(3))
        {
            return ("file class", TypeTraits.None);
        }

        // An interface can be around a kernel type, and bears the attribute only in error.
        if (consumer.Language >= LanguageVersion.CSharp8 && consumer.Framework != ConsumerFramework.NetStandard20 && dice.Chance(isKernel ? 0 : 15))
        {
            return ("interface", TypeTraits.None);
        }

        return dice.Pick<(string, TypeTraits)>([.. kinds]);
    }
}
