using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>What the user asked for with <c>[SoftmaxKernel]</c>: values only, so that equal requests are equal.</summary>
/// <param name="Type">The type that gets the members.</param>
/// <param name="Options">The arguments of the attribute.</param>
/// <param name="Omitted">
/// What is left out since its name is taken: the <see cref="RowMethod.Signature"/> of methods by name in the order
/// of <see cref="RowMethods.All"/>, after <see cref="RowMethods.SizeConstant"/> where the constant is left out.
/// </param>
/// <param name="Unused">The names of methods that no code calls.</param>
/// <param name="Target">What the compilation offers.</param>
internal sealed record KernelSpec(
    TypeSpec Type,
    KernelOptions Options,
    EquatableArray<string> Omitted,
    EquatableArray<string> Unused,
    TargetCapabilities Target);
