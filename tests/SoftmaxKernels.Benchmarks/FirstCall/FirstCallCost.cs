using System;

namespace SoftmaxKernels.Benchmarks.FirstCall;

/// <summary>A first call: when it was, how long it took, and what was compiled on its thread meanwhile.</summary>
internal sealed record FirstCallCost(
    string Method,
    DateTime Start,
    DateTime End,
    TimeSpan Duration,
    TimeSpan Compilation,
    int Methods,
    int IntermediateBytes);
