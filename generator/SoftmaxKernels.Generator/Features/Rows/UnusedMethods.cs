using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>
/// Which methods of a kernel nobody calls: then the runtime's loops do them, with the same bits, and code of their own would be
/// compiled for nothing. Asked for by name they are never unused, nor in a type that other assemblies may use, nor where an interface
/// may call them.
/// </summary>
internal static class UnusedMethods
{
    /// <summary>How a project shows what is internal to another.</summary>
    private static readonly string[] Friends = ["InternalsVisibleTo", "InternalsVisibleToAttribute"];

    /// <summary>What a kernel has that is not asked for by name.</summary>
    private static readonly IReadOnlyList<string> Names =
        [.. RowMethods.All.Where(method => (method.Families & ~MethodFamilies.All) == MethodFamilies.None).Select(method => method.Name).Distinct()];

    private static readonly MentionedWords Words = new(Names.Concat(Friends));

    /// <summary>The names of the methods that no code calls, in the order of <see cref="RowMethods.All"/>.</summary>
    /// <param name="type">The type of the kernel.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static EquatableArray<string> Of(INamedTypeSymbol type, AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        bool isAsked = attribute.NamedArguments.Any(argument => argument.Key == KernelAttribute.Methods);
        if (isAsked || IsSeenByOthers(type, compilation) || !type.AllInterfaces.IsEmpty)
        {
            return default;
        }

        HashSet<string> missing = Words.MissingIn(compilation, cancellationToken);
        return Friends.All(missing.Contains)
            ? new EquatableArray<string>(Names.Where(missing.Contains))
            : default;
    }

    // An application is not a library, also where its types are public.
    private static bool IsSeenByOthers(INamedTypeSymbol type, Compilation compilation) =>
        compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule or OutputKind.WindowsRuntimeMetadata
        && TypeSpecReader.Chain(type).All(part => part.DeclaredAccessibility
            is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal);
}
