namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>The arguments of the attribute.</summary>
/// <param name="Size">The number of classes.</param>
/// <param name="Families">The method families.</param>
/// <param name="Reproducible">Whether the arithmetic is <c>Reproducible</c> rather than <c>Fastest</c>.</param>
/// <param name="ZeroesEmptyRows">Whether a row in which nothing is allowed becomes 0 rather than NaN.</param>
internal readonly record struct KernelOptions(int Size, MethodFamilies Families, bool Reproducible, bool ZeroesEmptyRows = false);
