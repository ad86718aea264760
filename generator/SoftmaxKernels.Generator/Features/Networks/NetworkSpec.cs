using SoftmaxKernels.Generator.Features.Networks.Models;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>What the user asked for with <c>[NetworkKernel]</c>: values only, so that equal requests are equal.</summary>
/// <param name="Type">The type that gets the members.</param>
/// <param name="Options">The arguments of the attribute.</param>
/// <param name="Omitted">What is left out since its name is taken: constants by name, methods by signature.</param>
/// <param name="Target">What the compilation offers.</param>
/// <param name="IsOptimized">Whether the project is compiled with optimisation.</param>
/// <param name="Model">The model whose numbers become constants, once it is known.</param>
internal sealed record NetworkSpec(
    TypeSpec Type, NetworkOptions Options, EquatableArray<string> Omitted, TargetCapabilities Target, bool IsOptimized, NetworkModel? Model = null);
