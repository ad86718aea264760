using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>The generated layers, each as its attribute has it.</summary>
internal static class LayerCatalog
{
    public static IReadOnlyList<GeneratedLayer> Generated { get; } =
    [
        .. typeof(AnnotatedLayers)
            .GetNestedTypes(BindingFlags.NonPublic)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => new GeneratedLayer(type, CaseOf(type))),
    ];

    /// <summary>What the attribute of a type says.</summary>
    public static LayerCase CaseOf(Type type)
    {
        LayerKernelAttribute attribute = type.GetCustomAttribute<LayerKernelAttribute>()!;
        return new(attribute.Inputs, attribute.Outputs, attribute.Activation, attribute.Arithmetic, attribute.Bias, attribute.Slope);
    }
}
