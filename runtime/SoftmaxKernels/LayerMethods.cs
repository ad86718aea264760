using System;

namespace SoftmaxKernels;

/// <summary>The method families of a layer. What concerns the block of parameters is always there.</summary>
[Flags]
public enum LayerMethods
{
    /// <summary>Nothing but the block of parameters: <c>Pack</c>, <c>PackTransposed</c>, <c>Unpack</c>, <c>Initialize</c>, and <c>Prepare</c>.</summary>
    None = 0,

    /// <summary><c>Forward</c>.</summary>
    Forward = 1 << 0,

    /// <summary><c>Backward</c>.</summary>
    Backward = 1 << 1,

    /// <summary><c>CrossEntropy</c> and <c>CrossEntropyGradient</c> of a softmax layer, for a label and for soft targets.</summary>
    CrossEntropy = 1 << 2,

    /// <summary><c>Predict</c> of a softmax layer: the most probable class.</summary>
    Predict = 1 << 3,

    /// <summary><c>Sample</c> of a softmax layer, with and without temperature.</summary>
    Sample = 1 << 4,

    /// <summary>The batch forms of the other chosen families.</summary>
    Batch = 1 << 7,

    /// <summary>
    /// Overloads of the other chosen methods that take pointers in place of spans, for code that has no spans. The project must
    /// allow unsafe code. Not part of <see cref="All"/>.
    /// </summary>
    Pointers = 1 << 8,

    /// <summary>Every method, with spans.</summary>
    All = Forward | Backward | CrossEntropy | Predict | Sample | Batch,
}
