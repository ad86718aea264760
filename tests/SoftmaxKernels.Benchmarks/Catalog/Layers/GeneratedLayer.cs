using System;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Layers;

namespace SoftmaxKernels.Benchmarks.Catalog.Layers;

/// <summary>Binds the contenders to a generated layer.</summary>
internal sealed class GeneratedLayer<TKernel>() : LayerKernel(typeof(TKernel))
    where TKernel : struct, ILayerKernel
{
    public override Contender Rows(string name, LayerWorkload workload) => new LayerContender<Method>(name, workload);

    public override Contender Batch(string name, LayerWorkload workload) => new LayerBatchContender<Method>(name, workload);

    public override Contender Gradients(string name, LayerGradientWorkload workload) => new LayerGradientContender<Method>(name, workload);

    private readonly struct Method : ILayerMethod, ILayerGradientMethod
    {
        public static void Forward(in LayerMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs) =>
            TKernel.Forward(memory.Parameters, inputs, outputs);

        public static void ForwardBatch(in LayerMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs) =>
            TKernel.ForwardBatch(memory.Parameters, inputs, outputs);

        public static void Backward(
            in LayerMemory memory,
            ReadOnlySpan<float> inputs,
            ReadOnlySpan<float> outputs,
            ReadOnlySpan<float> upstream,
            Span<float> gradients,
            Span<float> inputGradients) =>
            TKernel.Backward(memory.Parameters, inputs, outputs, upstream, gradients, inputGradients);

        public static void Unpack(ReadOnlySpan<float> gradients, Span<float> weights, Span<float> biases, GenericLayer layer) =>
            TKernel.Unpack(gradients, weights, biases);
    }
}
