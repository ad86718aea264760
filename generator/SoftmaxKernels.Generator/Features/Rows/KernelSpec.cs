using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>What the user asked for with <c>[SoftmaxKernel]</c>: values only, so that equal requests are equal.</summary>
/// <param name="Type">The type that gets the members.</param>
/// <param name="Size">The number of classes.</param>
/// <param name="Families">The method families.</param>
/// <param name="Reproducible">Whether the arithmetic is <c>Reproducible</c> rather than <c>Fastest</c>.</param>
/// <param name="Omitted">
/// What is left out since its name is taken: the <see cref="RowMethod.Signature"/> of methods by name in the order
/// of <see cref="RowMethods.All"/>, after <see cref="RowMethods.SizeConstant"/> where the constant is left out.
/// </param>
/// <param name="Target">What the compilation offers.</param>
internal sealed record KernelSpec(
    TypeSpec Type,
    int Size,
    MethodFamilies Families,
    bool Reproducible,
    EquatableArray<string> Omitted,
    TargetCapabilities Target);
