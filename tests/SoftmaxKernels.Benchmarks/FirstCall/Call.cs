namespace SoftmaxKernels.Benchmarks.FirstCall;

/// <summary>A call whose own code is compiled already when it first calls a kernel: nothing but the kernel is measured.</summary>
internal abstract class Call(string method)
{
    /// <summary>The public method of the kernel.</summary>
    public string Method { get; } = method;

    public abstract void Invoke();
}
