using System;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>The hashes of losses with options.</summary>
internal static class HashedLossOptions
{
    /// <summary>The hash of what a member gives: each round has other options.</summary>
    /// <param name="isReduced">Whether it needs a reduction.</param>
    /// <param name="kernels">Computes it, for each size.</param>
    public static BitHash Of(bool isReduced, Func<int, Func<LossBatch, LossCase, float[]>> kernels) => HashRounds.Of(kernels, (kernel, random, shape, hash) =>
    {
        LossCase[] cases = [.. LossCase.All(random, shape.Rows, shape.Size).Where(options => !isReduced || options.Reduction != LossReduction.None)];
        LossCase options = cases[shape.Round % cases.Length];
        hash.Add(kernel(Draw(random, shape.Size, shape.Rows, options), options));
    });

    /// <summary>A fifth of the labels are ignored; half of the masks allow what is a label, and targets to match.</summary>
    private static LossBatch Draw(RandomSource random, int size, int rows, LossCase options)
    {
        float[] logits = HashRounds.Logits(random, size, rows);
        float[] targets = HashRounds.Targets(random, logits.Length);
        bool[] allowed = options.Allowed;
        bool matches = random.NextInt(2) == 0;
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            labels[row] = random.NextInt(5) == 0 ? options.IgnoredLabel : random.NextInt(size);
            for (int i = 0; i < size && matches && allowed.Length > 0; i++)
            {
                if (!allowed[((row * size) + i) % allowed.Length])
                {
                    targets[(row * size) + i] = 0f;
                    labels[row] = labels[row] == i ? options.IgnoredLabel : labels[row];
                }
            }
        }

        return new LossBatch(size, logits, labels, targets);
    }
}
