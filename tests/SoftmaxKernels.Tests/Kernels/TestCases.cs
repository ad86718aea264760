using System.Collections.Generic;
using Xunit;

namespace SoftmaxKernels.Tests.Kernels;

/// <summary>Theory cases from the product of two lists.</summary>
internal static class TestCases
{
    public static TheoryData<TFirst, TSecond> Each<TFirst, TSecond>(IEnumerable<TFirst> firsts, IReadOnlyCollection<TSecond> seconds)
    {
        TheoryData<TFirst, TSecond> cases = [];
        foreach (TFirst first in firsts)
        {
            foreach (TSecond second in seconds)
            {
                cases.Add(first, second);
            }
        }

        return cases;
    }
}
