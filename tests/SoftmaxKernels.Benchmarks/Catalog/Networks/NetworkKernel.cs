using System;
using System.Reflection;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Networks;

namespace SoftmaxKernels.Benchmarks.Catalog.Networks;

/// <summary>The generated network of one shape and arithmetic, as contenders whose timing loops call it directly.</summary>
internal abstract class NetworkKernel
{
    protected NetworkKernel(Type type)
    {
        NetworkKernelAttribute options = type.GetCustomAttribute<NetworkKernelAttribute>()!;
        Case = new NetworkCase(options.Sizes!, options.Output);
        Arithmetic = options.Arithmetic;
    }

    public NetworkCase Case { get; }

    public KernelArithmetic Arithmetic { get; }

    public abstract Action Prepare { get; }

    public abstract Contender Rows(string name, NetworkWorkload workload);

    public abstract Contender Batch(string name, NetworkWorkload workload);
}
