using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Kernels;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>Calls every member of two kernels with the whole corpus of their size.</summary>
internal static class ImplementationComparison
{
    /// <summary>The largest Jacobian that is compared: N² floats, once per case.</summary>
    private const int LargestJacobian = 129;

    /// <summary>Row counts around the numbers of rows that a batch method may take at once.</summary>
    private static readonly int[] SmallBatches = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 33];

    private static readonly int[] LargeBatches = [1, 3];

    private const int LargestSmallSize = 66;

    public static void AssertSameBits(IKernel expected, IKernel actual)
    {
        Mismatches mismatches = new();
        foreach (CorpusCase row in RowCorpus.Rows(expected.Size))
        {
            Compare(expected, actual, row, KernelMethod.All.Where(method => !method.IsBatch && (method.Output != Output.Matrix || expected.Size <= LargestJacobian)), mismatches);
        }

        foreach (CorpusCase batch in RowCorpus.Batches(expected.Size, expected.Size <= LargestSmallSize ? SmallBatches : LargeBatches))
        {
            Compare(expected, actual, batch, KernelMethod.All.Where(method => method.IsBatch), mismatches);
        }

        mismatches.AssertNone();
    }

    private static void Compare(IKernel expected, IKernel actual, CorpusCase @case, IEnumerable<KernelMethod> methods, Mismatches mismatches)
    {
        foreach (KernelMethod method in methods)
        {
            foreach (KernelArguments arguments in RowCorpus.Arguments(method, @case))
            {
                KernelRun wanted = KernelRun.Of(expected, method, arguments);
                KernelRun got = KernelRun.Of(actual, method, arguments);
                got.CompareWith(wanted, $"{method} on {@case.Name}", mismatches);
            }
        }
    }
}
