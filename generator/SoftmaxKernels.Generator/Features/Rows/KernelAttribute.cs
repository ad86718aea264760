using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>What the generator knows of <c>SoftmaxKernelAttribute</c>.</summary>
internal static class KernelAttribute
{
    public const string MetadataName = "SoftmaxKernels." + Name;
    public const string Size = nameof(Size);
    public const string Methods = nameof(Methods);
    public const string Arithmetic = nameof(Arithmetic);
    public const string EmptyRows = nameof(EmptyRows);

    private const string Name = "SoftmaxKernelAttribute";

    /// <summary>The attribute of a type; the first one if there are several, which the compiler reports.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The attribute, or <see langword="null"/>.</returns>
    public static AttributeData? Of(INamedTypeSymbol type) => AttributeArguments.Find(type, Name);
}
