using System;
using System.Linq;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>No member allocates, not even the first time it sees a large row.</summary>
public sealed class AllocationTests
{
    private static readonly int[] Sizes = [.. KernelCases.Sizes, 1000, 5003];

    /// <summary>The largest size whose Jacobian is called: N² floats.</summary>
    private const int LargestJacobian = 1000;

    public static TheoryData<KernelSource, int> Kernels => TestCases.Each([KernelSource.Runtime, KernelSource.Generated], Sizes);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void None_in_any_member(KernelSource source, int size)
    {
        foreach (IKernel kernel in KernelCatalog.Arithmetics.Select(arithmetic => KernelCatalog.Find(source, size, arithmetic)).OfType<IKernel>())
        {
            foreach (KernelMethod method in KernelMethod.All)
            {
                if (method.Output == Output.Matrix && size > LargestJacobian)
                {
                    continue;
                }

                KernelArguments arguments = KernelCases.Valid(method, size);
                foreach (float temperature in method.Has("temperature") ? new[] { 0f, 0.5f, 1f, float.PositiveInfinity } : [1f])
                {
                    arguments.Temperature = temperature;

                    // The first call binds delegates and initialises static fields.
                    method.Call(kernel, arguments);
                    long before = GC.GetAllocatedBytesForCurrentThread();
                    method.Call(kernel, arguments);
                    long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

                    Assert.True(allocated == 0, $"{kernel}: {method} allocated {allocated} bytes (temperature {temperature})");
                }
            }
        }
    }
}
