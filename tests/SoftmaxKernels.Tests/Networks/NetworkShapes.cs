using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>What the networks of the tests are made of.</summary>
internal static class NetworkShapes
{
    public static readonly IReadOnlyList<LayerActivation> Activations =
    [
        LayerActivation.None,
        LayerActivation.Tanh,
        LayerActivation.Relu,
        LayerActivation.LeakyRelu,
        LayerActivation.Sigmoid,
        LayerActivation.Silu,
        LayerActivation.Softmax,
        LayerActivation.Elu,
    ];

    /// <summary>
    /// One layer to four, weights in column form and in row form, first, in the middle and last; widths of one number, of less than a
    /// register, with remainders, and of more than a panel of 64; and about the 256 beyond which rows go the way of batches.
    /// </summary>
    public static readonly IReadOnlyList<int[]> Sizes =
    [
        [1, 1],
        [3, 5],
        [40, 3],
        [64, 10],
        [5, 130],
        [2, 1, 1],
        [4, 17, 3],
        [20, 130, 7],
        [130, 5, 66],
        [100, 64, 6, 3],
        [33, 48, 12, 6],
        [24, 64, 64, 8],
        [6, 3, 65, 17, 4],
        [16, 100, 9, 1, 15],
        [70, 16, 32, 80, 129],
        [3, 256, 4],
        [6, 257, 3],
    ];

    /// <summary>Rows of batches about the 32 that are taken at a time.</summary>
    public static readonly int[] Batches = [0, 1, 2, 31, 32, 33, 70];

    /// <summary>Heads of different sizes, as many as there are outputs for.</summary>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="count">The number of heads, if there are enough outputs.</param>
    public static int[] Heads(int outputs, int count)
    {
        int[] first = [.. Enumerable.Range(0, count - 1).Select(head => (outputs / count) + (head % 2))];
        return count == 1 || outputs < 2 * count ? [] : [.. first, outputs - first.Sum()];
    }
}
