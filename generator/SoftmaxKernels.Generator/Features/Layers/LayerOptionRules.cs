using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Diagnostics;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>Rules on the arguments of the attribute: SMK0007 and SMK0016.</summary>
internal static class LayerOptionRules
{
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
        OptionReader reader = new(type, attribute, findings, cancellationToken);
        int inputs = ReadSize(LayerAttribute.Inputs);
        int outputs = ReadSize(LayerAttribute.Outputs);
        if (inputs > 0 && outputs > 0 && (long)inputs * outputs > Contract.LargestLayerWeights)
        {
            reader.Report(
                LayerAttribute.Outputs,
                EnumOptions.Text(outputs),
                "at most " + EnumOptions.Text(Contract.LargestLayerWeights / inputs) + " beside " + EnumOptions.Text(inputs) + " inputs");
        }

        LayerActivation activation = reader.Activation(LayerAttribute.Activation, LayerActivation.None);
        float slope = reader.Slope(LayerAttribute.Slope, activation);
        LayerFamilies families = reader.Families(LayerAttribute.Methods);
        bool reproducible = EnumOptions.IsReproducible(type, attribute, findings, cancellationToken);
        bool hasBias = !AttributeArguments.TryRead(attribute, LayerAttribute.Bias, findings, cancellationToken, out bool? bias) || bias != false;
        return new LayerOptions(inputs, outputs, activation, slope, hasBias, families, reproducible);

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

            reader.Report(name, size is { } value ? EnumOptions.Text(value) : "missing", "from 1 to " + EnumOptions.Text(Contract.LargestLayerSize));
            return 0;
        }
    }
}
