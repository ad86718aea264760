using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Diagnostics;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>Rules on the arguments of the attribute: SMK0003 and SMK0007.</summary>
internal static class OptionRules
{
    /// <summary>Every bit of <c>KernelMethods</c> that has a meaning.</summary>
    public const MethodFamilies Defined = MethodFamilies.All | MethodFamilies.Pointers | MethodFamilies.Activations;

    // KernelArithmetic, which the generator cannot reference.
    private const int Fastest = 0;
    private const int Reproducible = 1;

    /// <summary>Reads and checks the arguments.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="generated">The generated files, if there are any.</param>
    /// <param name="findings">Takes the errors.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    /// <returns>The arguments; they mean something only if there was no error.</returns>
    public static KernelOptions Check(
        INamedTypeSymbol type, AttributeData attribute, IReadOnlyList<SyntaxTree> generated, Findings findings, CancellationToken cancellationToken)
    {
        // With the generated files, the argument may mean another number than it did without.
        int size = GeneratedPart.ConstantOf(type, RowMethods.SizeConstant, generated) ?? ReadSize(type, attribute, findings, cancellationToken);

        int methods = ReadOption(
            KernelAttribute.Methods, "KernelMethods", (int)MethodFamilies.All, value => (value & ~(int)Defined) == 0);
        int arithmetic = ReadOption(
            KernelAttribute.Arithmetic, "KernelArithmetic", Fastest, value => value is Fastest or Reproducible);

        return new KernelOptions(size, (MethodFamilies)methods, arithmetic == Reproducible);

        int ReadOption(string name, string enumeration, int absent, Func<int, bool> isDefined)
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
                    name == KernelAttribute.Methods ? FlagText.Of((MethodFamilies)value.Value, Defined) : Text(value.Value),
                    enumeration);
            }

            return value.Value;
        }
    }

    private static int ReadSize(INamedTypeSymbol type, AttributeData attribute, Findings findings, CancellationToken cancellationToken)
    {
        if (!AttributeArguments.TryRead(attribute, KernelAttribute.Size, findings, cancellationToken, out int? size) || size is >= 1 and <= Contract.LargestSize)
        {
            return size ?? 0;
        }

        SyntaxNode? place = size is null
            ? attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken)
            : AttributeArguments.Syntax(attribute, KernelAttribute.Size, cancellationToken);
        findings.Error(
            DiagnosticDescriptors.InvalidSize,
            place?.GetLocation(),
            type.Name,
            size is { } value ? Text(value) : "missing");
        return 0;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
