namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>The kinds of logits that might cost a kernel a different time.</summary>
internal enum InputKind
{
    /// <summary>Normally distributed, standard deviation 3.</summary>
    Ordinary,

    /// <summary>Ordinary, with every other class −∞.</summary>
    Masked,

    /// <summary>Around 1e-12: the exponential is 1.</summary>
    Tiny,

    /// <summary>Around 1e-20: the exponential is 1, and its argument's square is no normal float.</summary>
    Tiniest,

    /// <summary>Subnormal floats.</summary>
    Subnormal,

    /// <summary>Evenly between −200 and 200: nearly every probability is 0.</summary>
    Huge,

    /// <summary>All the same.</summary>
    Equal,

    /// <summary>Ordinary, plus 1000: the maximum is beyond 256, where the arithmetic subtracts it first.</summary>
    SlowPath,
}
