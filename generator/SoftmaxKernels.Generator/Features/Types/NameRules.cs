using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Diagnostics;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Types;

/// <summary>
/// The rule on names that are taken, SMK0005. A method of the same signature is an intended replacement: only that overload
/// is left out, which is worth an information. Anything else of the same name costs every overload, hence a warning. So does
/// an inherited member that is abstract: it cannot be hidden; a parameter of a primary constructor, which the generated member would
/// hide from the user's code; and a name that differs by case only, where the assembly says that it has none.
/// </summary>
internal static class NameRules
{
    // The name that C# gives to indexers. In metadata they have another, which an attribute may choose.
    private const string Indexer = "this[]";

    /// <summary>Finds the generated members whose names are taken.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="members">The generated members.</param>
    /// <param name="generated">The generated files, if there are any: what is declared there takes no name.</param>
    /// <param name="findings">Takes the remarks.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>What is left out, the constants by name and the methods by signature.</returns>
    public static EquatableArray<string> Check(
        INamedTypeSymbol type,
        GeneratedMembers members,
        IReadOnlyList<SyntaxTree> generated,
        Findings findings,
        CancellationToken cancellationToken)
    {
        // Nearly every type is done here, without a symbol for each of its members: this runs at every keystroke.
        if (!Names(type).Any(members.AllNames.Contains) && !AbstractMembers.MayExist(type) && !ClsNames.MayBeInherited(type))
        {
            return default;
        }

        bool caseMatters = ClsNames.Matter(type);
        List<string> omitted = new();
        foreach (string constant in members.Constants)
        {
            if (IsTaken(constant, _ => true))
            {
                omitted.Add(constant);
            }
        }

        foreach (IGrouping<string, string> overloads in members.Methods.GroupBy(method => method.Name, method => method.Signature))
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool allTaken = IsTaken(overloads.Key, member => member is not IMethodSymbol);
            omitted.AddRange(overloads.Where(
                signature => allTaken || IsReplaced(overloads.Key, signature) || IsHeld(overloads.Key, signature, member => HasSignature(member, signature))));
        }

        return new EquatableArray<string>(omitted);

        bool IsTaken(string name, Func<ISymbol, bool> collides)
        {
            ISymbol? owner = type.Name == name
                ? type
                : type.TypeParameters.FirstOrDefault(parameter => parameter.Name == name)
                    ?? type.GetMembers(name).FirstOrDefault(member => collides(member) && Place(member, generated) is not null)
                    ?? type.GetMembers(Indexer).FirstOrDefault(member => member.MetadataName == name)
                    ?? PrimaryConstructor.Parameter(type, name);
            if (owner is not null)
            {
                Remark(DiagnosticSeverity.Warning, owner, name, Describe(owner, type));
                return true;
            }

            return IsHeld(name, name, collides) || IsTakenInAnotherCase(name);
        }

        bool IsTakenInAnotherCase(string name)
        {
            if (!caseMatters || ClsNames.Find(type, name) is not { } other)
            {
                return false;
            }

            bool isOwn = SymbolEqualityComparer.Default.Equals(other.ContainingType, type);
            Remark(
                DiagnosticSeverity.Warning,
                isOwn ? other : type,
                name,
                "'" + other.ContainingType.Name + "' has '" + other.Name + "', and names that differ by case only are not CLS-compliant");
            return true;
        }

        bool IsReplaced(string name, string signature)
        {
            ISymbol? replacement = type.GetMembers(name).FirstOrDefault(
                member => HasSignature(member, signature) && Place(member, generated) is not null);
            if (replacement is null)
            {
                return false;
            }

            Remark(DiagnosticSeverity.Info, replacement, signature, "'" + type.Name + "' declares it itself");
            return true;
        }

        bool IsHeld(string name, string what, Func<ISymbol, bool> isHidden)
        {
            if (AbstractMembers.Find(type, name, isHidden) is not { } inherited)
            {
                return false;
            }

            Remark(DiagnosticSeverity.Warning, type, what, "it would hide the abstract member '" + inherited.ContainingType.Name + "." + name + "'");
            return true;
        }

        void Remark(DiagnosticSeverity severity, ISymbol owner, string what, string why) =>
            findings.Remark(DiagnosticDescriptors.NameTaken, severity, Place(owner, generated), what, why);
    }

    private static IEnumerable<string> Names(INamedTypeSymbol type) => type.MemberNames
        .SelectMany(name => name == Indexer ? type.GetMembers(name).Select(indexer => indexer.MetadataName) : [name])
        .Concat(type.GetTypeMembers().Select(nested => nested.Name))
        .Concat(type.TypeParameters.Select(parameter => parameter.Name))
        .Concat(PrimaryConstructor.ParameterNames(type))
        .Append(type.Name);

    private static Location? Place(ISymbol symbol, IReadOnlyList<SyntaxTree> generated) =>
        symbol.Locations.FirstOrDefault(location => location.SourceTree is { } tree && !generated.Contains(tree));

    private static bool HasSignature(ISymbol member, string signature) => member is IMethodSymbol method && MethodSignature.Of(method) == signature;

    private static string Describe(ISymbol owner, INamedTypeSymbol type)
    {
        if (SymbolEqualityComparer.Default.Equals(owner, type))
        {
            return "it is the name of the type";
        }

        string kind = owner.Kind switch
        {
            SymbolKind.Field => "a field",
            SymbolKind.Property when owner.Name == Indexer => "an indexer",
            SymbolKind.Property => "a property",
            SymbolKind.Event => "an event",
            SymbolKind.Method => "a method",
            SymbolKind.TypeParameter => "a type parameter",
            SymbolKind.Parameter => "a parameter of its primary constructor",
            _ => "a nested type",
        };

        return "'" + type.Name + "' has " + kind + " of this name";
    }
}
