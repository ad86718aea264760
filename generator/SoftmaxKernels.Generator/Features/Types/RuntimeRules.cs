using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Diagnostics;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Types;

/// <summary>The rule that <c>global::</c> and a full name lead to the types of the runtime library: SMK0013.</summary>
internal static class RuntimeRules
{
    /// <summary>Checks that generated code can name what it uses of the runtime library.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="attribute">Its attribute, a type of the library to name.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="findings">Takes the error.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    public static void Check(
        INamedTypeSymbol type, AttributeData attribute, Compilation compilation, Findings findings, CancellationToken cancellationToken)
    {
        if (attribute.AttributeClass is not { } known)
        {
            return;
        }

        (string Namespace, string Name) self = (RuntimeNames.MainNamespace, known.MetadataName);
        if (!Owners(self, compilation).Contains(known.ContainingAssembly, SymbolEqualityComparer.Default))
        {
            Report(self, "the reference to it has an alias and is not in 'global'");
            return;
        }

        foreach ((string Namespace, string Name) name in RuntimeNames.AllTypes)
        {
            IAssemblySymbol? other = Owners(name, compilation)
                .FirstOrDefault(owner => !SymbolEqualityComparer.Default.Equals(owner, known.ContainingAssembly));
            if (other is not null)
            {
                Report(name, "'" + other.Name + "' has a type of the same name");
                return;
            }
        }

        void Report((string Namespace, string Name) name, string reason) => findings.Error(
            DiagnosticDescriptors.RuntimeOutOfReach,
            attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation(),
            type.Name,
            name.Namespace + "." + name.Name.Split('`')[0],
            reason);
    }

    // The namespaces of a compilation hold what its own files and all references in "global" declare.
    private static List<IAssemblySymbol> Owners((string Namespace, string Name) type, Compilation compilation)
    {
        IEnumerable<INamespaceSymbol> spaces = new[] { compilation.GlobalNamespace };
        foreach (string part in type.Namespace.Split('.'))
        {
            spaces = spaces.SelectMany(parent => parent.GetMembers(part).OfType<INamespaceSymbol>());
        }

        // A type that is local to its file has another metadata name.
        return spaces
            .SelectMany(parent => parent.GetTypeMembers(type.Name.Split('`')[0]))
            .Where(candidate => candidate.MetadataName == type.Name
                && (candidate.DeclaredAccessibility == Accessibility.Public
                    || SymbolEqualityComparer.Default.Equals(candidate.ContainingAssembly, compilation.Assembly)))
            .Select(candidate => candidate.ContainingAssembly)
            .ToList();
    }
}
