using System;

namespace SoftmaxKernels.Benchmarks.Measuring.Layers;

/// <summary>A layer's outputs, of one row and of all. A type argument of the timing loop, which therefore calls it directly.</summary>
internal interface ILayerMethod
{
    static abstract void Forward(in LayerMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs);

    static abstract void ForwardBatch(in LayerMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs);
}
