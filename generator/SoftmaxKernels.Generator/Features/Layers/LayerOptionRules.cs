using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Diagnostics;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>Rules on the arguments of the attribute: SMK0007 and SMK0016.</summary>
internal static class LayerOptionRules
{
    private const float DefaultSlope = 0.01f;
    private const LayerFamilies Defined = LayerFamilies.All | LayerFamilies.Pointers;

    /// <summary>Reads and checks the arguments.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="generated">The generated files, if there are any.</param>
    /// <param name="findings">Takes the errors.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    /// <returns>The arguments; they mean something only if there was no error.</returns>
    public static LayerOptions Check(
        INamedTypeSymbol type, AttributeData attribute, IReadOnlyList<SyntaxTree> generated, Findings findings, CancellationToken cancellationToken)
    {
        int inputs = ReadSize(LayerAttribute.Inputs);
        int outputs = ReadSize(LayerAttribute.Outputs);
        if (inputs > 0 && outputs > 0 && (long)inputs * outputs > Contract.LargestLayerWeights)
        {
            Report(LayerAttribute.Outputs, EnumOptions.Text(outputs), "at most " + EnumOptions.Text(Contract.LargestLayerWeights / inputs) + " beside " + EnumOptions.Text(inputs) + " inputs");
        }

        float slope = ReadSlope();
        int activation = EnumOptions.Read(
            type,
            attribute,
            LayerAttribute.Activation,
            "LayerActivation",
            (int)LayerActivation.None,
            value => value is >= (int)LayerActivation.None and <= (int)LayerActivation.Softmax,
            EnumOptions.Text,
            findings,
            cancellationToken);
        int methods = EnumOptions.Read(
            type,
            attribute,
            LayerAttribute.Methods,
            "LayerMethods",
            (int)LayerFamilies.All,
            value => (value & ~(int)Defined) == 0,
            value => FlagText.Of((LayerFamilies)value, Defined),
            findings,
            cancellationToken);
        bool reproducible = EnumOptions.IsReproducible(type, attribute, findings, cancellationToken);
        bool hasBias = !AttributeArguments.TryRead(attribute, LayerAttribute.Bias, findings, cancellationToken, out bool? bias) || bias != false;
        return new LayerOptions(
            inputs, outputs, (LayerActivation)activation, slope, hasBias, (LayerFamilies)methods, reproducible);

        int ReadSize(string name)
        {
            // With the generated file, the argument may mean another number than it did without.
            if (GeneratedPart.ConstantOf(type, name, generated) is { } known)
            {
                return known;
            }

            if (!AttributeArguments.TryRead(attribute, name, findings, cancellationToken, out int? size)
                || size is >= 1 and <= Contract.LargestLayerSize)
            {
                return size ?? 0;
            }

            Report(name, size is { } value ? EnumOptions.Text(value) : "missing", "from 1 to " + EnumOptions.Text(Contract.LargestLayerSize));
            return 0;
        }

        float ReadSlope()
        {
            if (!AttributeArguments.TryRead(attribute, LayerAttribute.Slope, findings, cancellationToken, out float? value) || value is null)
            {
                return DefaultSlope;
            }

            if (!(value >= 0f && value <= float.MaxValue))
            {
                Report(LayerAttribute.Slope, value.Value.ToString("R", CultureInfo.InvariantCulture), "finite and at least 0");
            }

            return value.Value;
        }

        void Report(string name, string value, string requirement) => findings.Error(
            DiagnosticDescriptors.LayerOptionOutOfRange,
            (AttributeArguments.Syntax(attribute, name, cancellationToken) ?? attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken))?.GetLocation(),
            type.Name,
            name,
            value,
            requirement);
    }
}
