using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Diagnostics;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>Rules on the arguments of the attribute: SMK0003 and SMK0007.</summary>
internal static class OptionRules
{
    /// <summary>Every bit of <c>KernelMethods</c> that has a meaning.</summary>
    public const MethodFamilies Defined = MethodFamilies.All | MethodForms.All | MethodFamilies.Activations | MethodFamilies.LossOptions
        | MethodFamilies.Losses | MethodFamilies.BinaryCrossEntropy | MethodFamilies.Samplers | MethodFamilies.Derivatives;

    // EmptyRows, which the generator cannot reference.
    private const int NaN = 0;
    private const int Zero = 1;

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

        int methods = EnumOptions.Read(
            type,
            attribute,
            KernelAttribute.Methods,
            "KernelMethods",
            (int)MethodFamilies.All,
            value => (value & ~(int)Defined) == 0,
            value => FlagText.Of((MethodFamilies)value, Defined),
            findings,
            cancellationToken);
        int emptyRows = EnumOptions.Read(
            type, attribute, KernelAttribute.EmptyRows, "EmptyRows", NaN, value => value is NaN or Zero, EnumOptions.Text, findings, cancellationToken);
        return new KernelOptions(size, (MethodFamilies)methods, EnumOptions.IsReproducible(type, attribute, findings, cancellationToken), emptyRows == Zero);
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
            size is { } value ? EnumOptions.Text(value) : "missing");
        return 0;
    }
}
