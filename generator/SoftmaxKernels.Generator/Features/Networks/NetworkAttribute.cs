using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>What the generator knows of <c>NetworkKernelAttribute</c>.</summary>
internal static class NetworkAttribute
{
    public const string MetadataName = "SoftmaxKernels." + Name;
    public const string Inputs = nameof(Inputs);
    public const string Outputs = nameof(Outputs);
    public const string Sizes = nameof(Sizes);
    public const string Hidden = nameof(Hidden);
    public const string Output = nameof(Output);
    public const string Slope = nameof(Slope);
    public const string Heads = nameof(Heads);
    public const string Model = nameof(Model);
    public const string Methods = nameof(Methods);

    private const string Name = "NetworkKernelAttribute";

    /// <summary>The attribute of a type; the first one if there are several, which the compiler reports.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The attribute, or <see langword="null"/>.</returns>
    public static AttributeData? Of(INamedTypeSymbol type) => AttributeArguments.Find(type, Name);

    /// <summary>Whether an argument is there, and is no array at all.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The property.</param>
    public static bool IsNull(AttributeData attribute, string name) =>
        attribute.NamedArguments.Any(argument => argument.Key == name && argument.Value is { Kind: TypedConstantKind.Array, IsNull: true });

    /// <summary>The numbers of an argument that is an array.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The property.</param>
    /// <returns>The numbers; <see langword="null"/> if the user left it out, or it is no array of constants.</returns>
    public static IReadOnlyList<int>? Numbers(AttributeData attribute, string name)
    {
        TypedConstant constant = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
        return constant.Kind == TypedConstantKind.Array && !constant.IsNull && constant.Values.All(value => value.Value is int)
            ? [.. constant.Values.Select(value => (int)value.Value!)]
            : null;
    }
}
