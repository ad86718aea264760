using System.Collections.Generic;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Build.Onnx;

namespace SoftmaxKernels.Build.Translation;

/// <summary>Nodes are told apart by where they are, not by what they say.</summary>
internal sealed class ReferenceComparer : IEqualityComparer<OnnxNode>
{
    /// <summary>Gets the comparer.</summary>
    public static ReferenceComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(OnnxNode? x, OnnxNode? y) => ReferenceEquals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(OnnxNode obj) => RuntimeHelpers.GetHashCode(obj);
}
