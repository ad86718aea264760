using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Diagnostics;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Types;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>Rules on the arguments of the attribute: SMK0007, SMK0016 and SMK0019.</summary>
internal static class NetworkOptionRules
{
    private static readonly string[] OfSizes = [NetworkAttribute.Sizes, NetworkAttribute.Hidden, NetworkAttribute.Output, NetworkAttribute.Slope];

    /// <summary>Reads and checks the arguments.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="findings">Takes the errors.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    /// <returns>The arguments; they mean something only if there was no error.</returns>
    public static NetworkOptions Check(INamedTypeSymbol type, AttributeData attribute, Findings findings, CancellationToken cancellationToken)
    {
        OptionReader reader = new(type, attribute, findings, cancellationToken);
        string? model = ReadModel();
        EquatableArray<NetworkStep> steps = model is null ? ReadSteps() : default;
        EquatableArray<int> heads = ReadHeads(model is null && steps.Count > 0 ? steps[steps.Count - 1] : null);
        int source = EnumOptions.Read(
            type,
            attribute,
            NetworkMethods.ParametersProperty,
            "ParameterSource",
            (int)ParameterSource.Constants,
            value => value is >= (int)ParameterSource.Constants and <= (int)ParameterSource.External,
            EnumOptions.Text,
            findings,
            cancellationToken);
        if (model is null && source == (int)ParameterSource.External)
        {
            reader.Report(NetworkMethods.ParametersProperty, nameof(ParameterSource.External), "left out where there is no Model");
        }

        LayerFamilies families = reader.Families(NetworkAttribute.Methods);
        bool reproducible = EnumOptions.IsReproducible(type, attribute, findings, cancellationToken);
        return new NetworkOptions(steps, heads, model, source == (int)ParameterSource.External, families, reproducible);

        string? ReadModel()
        {
            TypedConstant argument = attribute.NamedArguments.FirstOrDefault(named => named.Key == NetworkAttribute.Model).Value;
            if (argument.Kind != TypedConstantKind.Primitive || argument.Value is not string { Length: > 0 } name)
            {
                return null;
            }

            foreach (string other in OfSizes.Where(other => AttributeArguments.Syntax(attribute, other, cancellationToken) is not null))
            {
                reader.Report(other, "given", "left out beside a Model, which says it");
            }

            return name;
        }

        EquatableArray<NetworkStep> ReadSteps()
        {
            LayerActivation hidden = reader.Activation(NetworkAttribute.Hidden, LayerActivation.Tanh);
            LayerActivation output = reader.Activation(NetworkAttribute.Output, LayerActivation.None);
            float slope = reader.Slope(NetworkAttribute.Slope, hidden, output);
            if (NetworkAttribute.Numbers(attribute, NetworkAttribute.Sizes) is not { } sizes)
            {
                bool isNull = NetworkAttribute.IsNull(attribute, NetworkAttribute.Sizes);
                if (isNull || AttributeArguments.Syntax(attribute, NetworkAttribute.Sizes, cancellationToken) is null)
                {
                    reader.Report(NetworkAttribute.Sizes, isNull ? "null" : "missing", "the number of inputs and of the outputs of each layer, or there must be a Model");
                }
                else
                {
                    findings.CompilerError();
                }

                return default;
            }

            if (!AreGood(sizes))
            {
                return default;
            }

            return new(Enumerable.Range(1, sizes.Count - 1).Select(layer => new NetworkStep(
                NetworkStepKind.Layer, sizes[layer - 1], sizes[layer], layer == sizes.Count - 1 ? output : hidden, slope, HasBias: true)));
        }

        bool AreGood(IReadOnlyList<int> sizes)
        {
            if (sizes.Count is < 2 or > Contract.LargestLayerCount + 1)
            {
                reader.Report(NetworkAttribute.Sizes, EnumOptions.Text(sizes.Count) + (sizes.Count == 1 ? " number" : " numbers"), "2 to " + EnumOptions.Text(Contract.LargestLayerCount + 1) + " numbers");
                return false;
            }

            if (sizes.Any(size => size is < 1 or > Contract.LargestLayerSize))
            {
                reader.Report(NetworkAttribute.Sizes, List(sizes), "numbers from 1 to " + EnumOptions.Text(Contract.LargestLayerSize));
                return false;
            }

            if (Enumerable.Range(1, sizes.Count - 1).Any(layer => (long)sizes[layer - 1] * sizes[layer] > Contract.LargestLayerWeights)
                || Enumerable.Range(1, sizes.Count - 1).Sum(layer => (long)Contract.LayerParameterCount(sizes[layer - 1], sizes[layer], hasBias: true)) > Contract.LargestParameterCount)
            {
                reader.Report(
                    NetworkAttribute.Sizes,
                    List(sizes),
                    "numbers of which neighbours have a product of at most " + EnumOptions.Text(Contract.LargestLayerWeights) + ", for at most " + EnumOptions.Text(Contract.LargestParameterCount) + " parameters");
                return false;
            }

            return true;
        }

        EquatableArray<int> ReadHeads(NetworkStep? last)
        {
            if (NetworkAttribute.Numbers(attribute, NetworkAttribute.Heads) is not { Count: > 0 } heads)
            {
                return default;
            }

            if (heads.Any(classes => classes < 1))
            {
                reader.Report(NetworkAttribute.Heads, List(heads), "numbers of classes, each at least 1");
            }
            else if (last is { } step && HeadRules.Problem(heads, step.Outputs, step.Activation) is { } requirement)
            {
                reader.Report(NetworkAttribute.Heads, List(heads), requirement);
            }

            return new(heads);
        }
    }

    private static string List(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(EnumOptions.Text));
}
