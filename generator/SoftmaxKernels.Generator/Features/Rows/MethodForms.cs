namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>Those of the families that ask for other forms of methods which are asked for by name.</summary>
internal static class MethodForms
{
    /// <summary>All of them.</summary>
    public const MethodFamilies All =
        MethodFamilies.Batch | MethodFamilies.Pointers | MethodFamilies.Masks | MethodFamilies.RandomSources | MethodFamilies.Strides;
}
