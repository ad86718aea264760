using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Diagnostics;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>Reads the options that the attributes of layers and of networks share, and reports what is out of range: SMK0007 and SMK0016.</summary>
/// <param name="type">The annotated type.</param>
/// <param name="attribute">Its attribute.</param>
/// <param name="findings">Takes the errors.</param>
/// <param name="cancellationToken">Stops the parser.</param>
internal sealed class OptionReader(INamedTypeSymbol type, AttributeData attribute, Findings findings, CancellationToken cancellationToken)
{
    private const float DefaultSlope = 0.01f;
    private const LayerFamilies Defined = LayerFamilies.All | LayerFamilies.Pointers;

    /// <summary>Reads an activation.</summary>
    /// <param name="name">The property.</param>
    /// <param name="absent">The activation where the user left it out.</param>
    public LayerActivation Activation(string name, LayerActivation absent) => (LayerActivation)EnumOptions.Read(
        type,
        attribute,
        name,
        "LayerActivation",
        (int)absent,
        value => value is >= (int)LayerActivation.None and <= (int)LayerActivation.Elu,
        EnumOptions.Text,
        findings,
        cancellationToken);

    /// <summary>Reads the method families.</summary>
    /// <param name="name">The property.</param>
    public LayerFamilies Families(string name) => (LayerFamilies)EnumOptions.Read(
        type,
        attribute,
        name,
        "LayerMethods",
        (int)LayerFamilies.All,
        value => (value & ~(int)Defined) == 0,
        value => FlagText.Of((LayerFamilies)value, Defined),
        findings,
        cancellationToken);

    /// <summary>Reads the slope of the leaky rectifier below 0, which is not the α of ELU.</summary>
    /// <param name="name">The property.</param>
    /// <param name="activations">The activations that it is for.</param>
    public float Slope(string name, params LayerActivation[] activations)
    {
        if (!AttributeArguments.TryRead(attribute, name, findings, cancellationToken, out float? value) || value is null)
        {
            return DefaultSlope;
        }

        if (!(value >= 0f && value <= float.MaxValue))
        {
            Report(name, Text(value.Value), "finite and at least 0");
        }
        else if (activations.Contains(LayerActivation.Elu) && !activations.Contains(LayerActivation.LeakyRelu))
        {
            Report(name, Text(value.Value), "left out beside Elu, whose α is 1");
        }

        return value.Value;
    }

    /// <summary>Reports an option that is out of range.</summary>
    /// <param name="name">The property.</param>
    /// <param name="value">What it is.</param>
    /// <param name="requirement">What it must be.</param>
    public void Report(string name, string value, string requirement) => findings.Error(
        DiagnosticDescriptors.LayerOptionOutOfRange,
        (AttributeArguments.Syntax(attribute, name, cancellationToken) ?? attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken))?.GetLocation(),
        type.Name,
        name,
        value,
        requirement);

    private static string Text(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
