using System;
using System.Reflection;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Layers;

namespace SoftmaxKernels.Benchmarks.Catalog.Layers;

/// <summary>The generated layer of one shape and arithmetic, as contenders whose timing loops call it directly.</summary>
internal abstract class LayerKernel
{
    protected LayerKernel(Type type)
    {
        LayerKernelAttribute options = type.GetCustomAttribute<LayerKernelAttribute>()!;
        Case = new LayerCase(options.Inputs, options.Outputs, options.Activation);
        Arithmetic = options.Arithmetic;
    }

    public LayerCase Case { get; }

    public KernelArithmetic Arithmetic { get; }

    public abstract Contender Rows(string name, LayerWorkload workload);

    public abstract Contender Batch(string name, LayerWorkload workload);

    public abstract Contender Gradients(string name, LayerGradientWorkload workload);
}
