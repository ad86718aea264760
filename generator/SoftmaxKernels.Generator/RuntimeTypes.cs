using System.Collections.Generic;

namespace SoftmaxKernels.Generator;

/// <summary>The types of the runtime library that generated code names.</summary>
internal static class RuntimeTypes
{
    /// <summary>The namespace of what users see.</summary>
    public const string Root = "SoftmaxKernels";

    /// <summary>The namespace of the building blocks.</summary>
    public const string Arithmetic = "SoftmaxKernels.Arithmetic";

    /// <summary>Gets the metadata names of what the closed type of a profile's building blocks is made of.</summary>
    public static IReadOnlyList<(string Namespace, string Name)> Profiles { get; } = new[]
    {
        (Arithmetic, "Fastest"),
        (Arithmetic, "KernelMath`1"),
        (Arithmetic, "Reproducible"),
    };

    /// <summary>Gets the names of all others.</summary>
    public static IReadOnlyList<(string Namespace, string Name)> Names { get; } = new[]
    {
        (Root, "GenericKernel"),
        (Root, "KernelArithmetic"),
        (Arithmetic, "KernelArguments"),
        (Arithmetic, "LabelledRows128"),
        (Arithmetic, "LabelledRows256"),
        (Arithmetic, "LabelledRows512"),
        (Arithmetic, "Lanes"),
        (Arithmetic, "PointerArguments"),
        (Arithmetic, "RowStatistics"),
        (Arithmetic, "Sampling"),
    };
}
