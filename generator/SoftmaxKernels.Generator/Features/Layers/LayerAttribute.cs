using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>What the generator knows of <c>LayerKernelAttribute</c>.</summary>
internal static class LayerAttribute
{
    public const string MetadataName = "SoftmaxKernels." + Name;
    public const string Inputs = nameof(Inputs);
    public const string Outputs = nameof(Outputs);
    public const string Activation = nameof(Activation);
    public const string Slope = nameof(Slope);
    public const string Bias = nameof(Bias);
    public const string Methods = nameof(Methods);

    private const string Name = "LayerKernelAttribute";

    /// <summary>The attribute of a type; the first one if there are several, which the compiler reports.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The attribute, or <see langword="null"/>.</returns>
    public static AttributeData? Of(INamedTypeSymbol type) => AttributeArguments.Find(type, Name);
}
