using System;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Diagnostics;

namespace SoftmaxKernels.Generator.Features.Types;

/// <summary>Options of an attribute that are values of an enumeration: SMK0007.</summary>
internal static class EnumOptions
{
    private const string Arithmetic = nameof(Arithmetic);

    // KernelArithmetic, which the generator cannot reference.
    private const int Fastest = 0;
    private const int Reproducible = 1;

    /// <summary>Reads the arithmetic profile, which every attribute has.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="findings">Takes the errors.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    /// <returns>Whether it is <c>Reproducible</c> rather than <c>Fastest</c>.</returns>
    public static bool IsReproducible(INamedTypeSymbol type, AttributeData attribute, Findings findings, CancellationToken cancellationToken) =>
        Read(type, attribute, Arithmetic, "KernelArithmetic", Fastest, value => value is Fastest or Reproducible, Text, findings, cancellationToken) == Reproducible;

    /// <summary>Reads an option.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="name">The property.</param>
    /// <param name="enumeration">The name of the enumeration.</param>
    /// <param name="absent">The value where the user left it out.</param>
    /// <param name="isDefined">Whether the enumeration defines a value.</param>
    /// <param name="text">How a value is shown.</param>
    /// <param name="findings">Takes the errors.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    /// <returns>The value; it means something only if there was no error.</returns>
    public static int Read(
        INamedTypeSymbol type,
        AttributeData attribute,
        string name,
        string enumeration,
        int absent,
        Func<int, bool> isDefined,
        Func<int, string> text,
        Findings findings,
        CancellationToken cancellationToken)
    {
        if (!AttributeArguments.TryRead(attribute, name, findings, cancellationToken, out int? value) || value is null)
        {
            return absent;
        }

        if (!isDefined(value.Value))
        {
            findings.Error(
                DiagnosticDescriptors.UndefinedOption,
                AttributeArguments.Syntax(attribute, name, cancellationToken)?.GetLocation(),
                type.Name,
                name,
                text(value.Value),
                enumeration);
        }

        return value.Value;
    }

    /// <summary>Shows a value that is no combination of flags.</summary>
    /// <param name="value">The value.</param>
    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
