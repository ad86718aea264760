using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Diagnostics;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Types;

/// <summary>Rules on what the project lets generated code say: SMK0006 and SMK0012.</summary>
internal static class LanguageRules
{
    private const int OldestVersion = (int)LanguageVersion.CSharp7_3;

    // Every attribute calls the property so by which methods are chosen, and with them pointers.
    private const string Methods = nameof(Methods);

    /// <summary>Checks that the project is compiled as a version of C# that generated code can be written in.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="findings">Takes the error.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    public static void CheckVersion(
        INamedTypeSymbol type, AttributeData attribute, Compilation compilation, Findings findings, CancellationToken cancellationToken)
    {
        if (TargetCapabilities.EffectiveLanguageVersion(compilation) < OldestVersion)
        {
            findings.Error(
                DiagnosticDescriptors.LanguageTooOld,
                attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation(),
                type.Name,
                ((CSharpCompilation)compilation).LanguageVersion.ToDisplayString());
        }
    }

    /// <summary>Checks that the project allows the unsafe code that was asked for.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="findings">Takes the error.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    public static void CheckUnsafe(
        INamedTypeSymbol type, AttributeData attribute, Compilation compilation, Findings findings, CancellationToken cancellationToken)
    {
        if (!TargetCapabilities.AllowsUnsafe(compilation))
        {
            findings.Error(
                DiagnosticDescriptors.UnsafeNotAllowed,
                AttributeArguments.Syntax(attribute, Methods, cancellationToken)?.GetLocation(),
                type.Name);
        }
    }
}
