using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>No option allocates; a row beyond what the stack holds only once.</summary>
public sealed class LossAllocationTests
{
    public static TheoryData<int, KernelArithmetic> Kernels => TestCases.Each([1, 3, 10, 129, 5003], KernelCatalog.Arithmetics);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void None_with_any_option(int size, KernelArithmetic arithmetic)
    {
        RuntimeLossKernel kernel = new(size, arithmetic);
        CorpusCase @case = RowCorpus.Batches(size, [3]).First();
        float[] losses = new float[3];
        float[] destination = new float[3 * size];
        foreach (LossCase options in LossCase.All(new RandomSource(1), 3, size))
        {
            LossBatch batch = LossBatch.Of(@case, options.IgnoredLabel);
            LossCalls.Everything(kernel, batch, options, losses, destination);
            long before = GC.GetAllocatedBytesForCurrentThread();
            LossCalls.Everything(kernel, batch, options, losses, destination);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }
}
