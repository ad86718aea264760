using System.Collections.Generic;

namespace SoftmaxKernels.Benchmarks.Results;

/// <summary>What the first calls of a kernel's methods cost in a fresh process.</summary>
/// <param name="Size">The number of classes.</param>
/// <param name="FirstKernel">Whether this is the first kernel of the process, so that it also pays for what kernels share.</param>
/// <param name="Machine">Where that was.</param>
/// <param name="Methods">One for each method, in the order of the calls.</param>
internal sealed record FirstCallResult(int Size, bool FirstKernel, MachineDescription Machine, IReadOnlyList<MethodCost> Methods);
