namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>The values of the runtime's <c>ParameterSource</c>, which the generator knows only as numbers in an attribute.</summary>
internal enum ParameterSource
{
    Constants,
    External,
}
