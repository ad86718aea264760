using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>The generated networks, each as its attribute has it.</summary>
internal static class NetworkCatalog
{
    public static IReadOnlyList<GeneratedNetwork> Generated { get; } =
    [
        .. typeof(AnnotatedNetworks)
            .GetNestedTypes(BindingFlags.NonPublic)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => new GeneratedNetwork(type, CaseOf(type))),
    ];

    /// <summary>What the attribute of a type says.</summary>
    public static NetworkCase CaseOf(Type type)
    {
        NetworkKernelAttribute attribute = type.GetCustomAttribute<NetworkKernelAttribute>()!;
        return new(attribute.Sizes!, attribute.Hidden, attribute.Output, attribute.Heads ?? [], attribute.Arithmetic, attribute.Slope);
    }
}
