using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Diagnostics;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>
/// The rule on names that are taken, SMK0005. A method of the same signature is an intended replacement: only that overload
/// is left out, which is worth an information. Anything else of the same name costs every overload, hence a warning. So does
/// an inherited member that is abstract: it cannot be hidden.
/// </summary>
internal static class NameRules
{
    private static readonly HashSet<string> GeneratedNames =
        new(RowMethods.All.Select(method => method.Name).Append(RowMethods.SizeConstant), StringComparer.Ordinal);

    /// <summary>Finds the generated members whose names are taken.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="options">The arguments of its attribute.</param>
    /// <param name="findings">Takes the remarks.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>What is left out, see <see cref="KernelSpec.Omitted"/>.</returns>
    public static EquatableArray<string> Check(
        INamedTypeSymbol type,
        KernelOptions options,
        Findings findings,
        CancellationToken cancellationToken)
    {
        // Nearly every type is done here, without a symbol for each of its members: this runs at every keystroke.
        if (!Names(type).Any(GeneratedNames.Contains) && !AbstractMembers.MayExist(type))
        {
            return default;
        }

        string hintName = TypeSpecReader.HintName(type);
        List<string> omitted = new();
        if (IsTaken(RowMethods.SizeConstant, _ => true))
        {
            omitted.Add(RowMethods.SizeConstant);
        }

        foreach (IGrouping<string, RowMethod> overloads in RowMethods.For(options.Size, options.Families).GroupBy(method => method.Name))
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool allTaken = IsTaken(overloads.Key, member => member is not IMethodSymbol);
            omitted.AddRange(overloads.Select(method => method.Signature).Where(
                signature => allTaken || IsReplaced(overloads.Key, signature) || IsHeld(overloads.Key, signature, member => HasSignature(member, signature))));
        }

        return new EquatableArray<string>(omitted);

        bool IsTaken(string name, Func<ISymbol, bool> collides)
        {
            ISymbol? owner = type.Name == name
                ? type
                : type.TypeParameters.FirstOrDefault(parameter => parameter.Name == name)
                    ?? type.GetMembers(name).FirstOrDefault(member => collides(member) && Place(member, hintName) is not null);
            if (owner is null)
            {
                return IsHeld(name, name, collides);
            }

            Remark(DiagnosticSeverity.Warning, owner, name, Describe(owner, type));
            return true;
        }

        bool IsReplaced(string name, string signature)
        {
            ISymbol? replacement = type.GetMembers(name).FirstOrDefault(
                member => HasSignature(member, signature) && Place(member, hintName) is not null);
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
            findings.Remark(DiagnosticDescriptors.NameTaken, severity, Place(owner, hintName), what, why);
    }

    private static IEnumerable<string> Names(INamedTypeSymbol type) => type.MemberNames
        .Concat(type.GetTypeMembers().Select(nested => nested.Name))
        .Concat(type.TypeParameters.Select(parameter => parameter.Name))
        .Append(type.Name);

    // The analyzer sees the compilation with the generated file in it: what is declared there takes no name.
    private static Location? Place(ISymbol symbol, string hintName) =>
        symbol.Locations.FirstOrDefault(location => location.SourceTree is { } tree && !FileKinds.IsOf(tree.FilePath, hintName));

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
            SymbolKind.Property => "a property",
            SymbolKind.Event => "an event",
            SymbolKind.Method => "a method",
            SymbolKind.TypeParameter => "a type parameter",
            _ => "a nested type",
        };

        return "'" + type.Name + "' has " + kind + " of this name";
    }
}
