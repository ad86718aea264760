namespace SoftmaxKernels.Benchmarks.Results;

/// <summary>What the JIT does for one public method of a kernel and for what it calls.</summary>
/// <param name="Method">The public method.</param>
/// <param name="FirstCall">The wall time of the first call in microseconds.</param>
/// <param name="FirstCompilation">The part of it that the JIT took, in microseconds.</param>
/// <param name="FirstMethods">The methods that were compiled for the first call.</param>
/// <param name="IntermediateBytes">Their IL.</param>
/// <param name="FirstBytes">Their machine code, not optimised.</param>
/// <param name="OptimisedCompilation">What the JIT took to compile them again, optimised, in microseconds.</param>
/// <param name="OptimisedBytes">The machine code that remains.</param>
internal sealed record MethodCost(
    string Method,
    double FirstCall,
    double FirstCompilation,
    int FirstMethods,
    int IntermediateBytes,
    int FirstBytes,
    double OptimisedCompilation,
    int OptimisedBytes);
