using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Tests.Kernels;

/// <summary>
/// Lengths of rows for methods that are composed of others, which have tests at every length: below and around each width and its tails,
/// and around the chunks of a sum.
/// </summary>
internal static class ComposedLengths
{
    public static readonly IReadOnlyList<int> All = [.. Enumerable.Range(1, 34), 63, 64, 65, 66, 127, 128, 129, 140];
}
