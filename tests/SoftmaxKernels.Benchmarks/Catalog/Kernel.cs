using System;
using System.Collections.Generic;
using System.Reflection;
using SoftmaxKernels.Benchmarks.FirstCall;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Catalog;

/// <summary>The generated kernel of one size and arithmetic, as contenders whose timing loops call it directly.</summary>
internal abstract class Kernel(Type type)
{
    private readonly SoftmaxKernelAttribute _options = type.GetCustomAttribute<SoftmaxKernelAttribute>()!;

    /// <summary>The type that the generator completes.</summary>
    public Type Type { get; } = type;

    /// <summary>The number of classes.</summary>
    public int Size => _options.Size;

    public KernelArithmetic Arithmetic => _options.Arithmetic;

    public abstract Contender SoftmaxRows(string name, Workload workload);

    public abstract Contender SoftmaxLatency(string name, Workload workload);

    public abstract Contender SoftmaxBatch(string name, Workload workload);

    public abstract Contender TanhRows(string name, Workload workload);

    public abstract Contender LossRows(string name, Workload workload);

    public abstract Contender LossBatch(string name, Workload workload);

    /// <summary>Calls softmax as a program does whose own code knows nothing of it: through a delegate, so that nothing is inlined.</summary>
    public abstract Contender SoftmaxCalls(string name, Workload workload);

    /// <summary>Calls the loss with its gradient likewise.</summary>
    public abstract Contender LossCalls(string name, Workload workload);

    /// <summary>Compiles the kernel before its first call; null if the generator writes no such member.</summary>
    public Action? Prepare => Type.GetMethod(nameof(Prepare), BindingFlags.Public | BindingFlags.Static, [])?.CreateDelegate<Action>();

    /// <summary>A call of each method whose first call is measured.</summary>
    public abstract IReadOnlyList<Call> FirstCalls();
}
