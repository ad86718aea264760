using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>What the user asked for with <c>[LayerKernel]</c>: values only, so that equal requests are equal.</summary>
/// <param name="Type">The type that gets the members.</param>
/// <param name="Options">The arguments of the attribute.</param>
/// <param name="Omitted">What is left out since its name is taken: constants by name, methods by signature.</param>
/// <param name="Target">What the compilation offers.</param>
internal sealed record LayerSpec(TypeSpec Type, LayerOptions Options, EquatableArray<string> Omitted, TargetCapabilities Target);
