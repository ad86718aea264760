using System;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>The values of the runtime's <c>LayerMethods</c>, which the generator knows only as numbers in an attribute.</summary>
[Flags]
internal enum LayerFamilies
{
    None = 0,
    Forward = 1 << 0,
    Backward = 1 << 1,
    CrossEntropy = 1 << 2,
    Predict = 1 << 3,
    Sample = 1 << 4,
    Batch = 1 << 7,
    Pointers = 1 << 8,
    All = Forward | Backward | CrossEntropy | Predict | Sample | Batch,
}
