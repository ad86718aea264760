using System;

namespace SoftmaxKernels.Arm64;

/// <summary>The hashes of the optimisers and of clipping.</summary>
internal static class OptimizerHashes
{
    /// <summary>How many there are: of three kinds of Sgd, of Adam, of AdamW, and of clipping.</summary>
    public const int Count = 6;

    private const int Steps = 20;

    private const int LargestLength = 130;

    /// <summary>Computes them, of blocks of every length.</summary>
    public static void Compute(KernelArithmetic arithmetic, Span<ulong> destination)
    {
        Span<Sgd?> descents = [new Sgd(0.1, weightDecay: 0.01), new Sgd(0.1, momentum: 0.9), new Sgd(0.1, momentum: 0.9, weightDecay: 0.01, nesterov: true)];
        Span<Adam?> adams = [new Adam(weightDecay: 0.01), new AdamW(weightDecay: 0.01)];
        for (int i = 0; i < descents.Length; i++)
        {
            destination[i] = Hash(descents[i], null, arithmetic);
        }

        for (int i = 0; i < adams.Length; i++)
        {
            destination[descents.Length + i] = Hash(null, adams[i], arithmetic);
        }

        destination[Count - 1] = Clipping();
    }

    private static ulong Hash(Sgd? sgd, Adam? adam, KernelArithmetic arithmetic)
    {
        HashSum sum = default;
        HashedRows rows = new(3);
        Span<float> p = stackalloc float[LargestLength];
        Span<float> g = stackalloc float[LargestLength];
        Span<float> m = stackalloc float[LargestLength];
        Span<float> v = stackalloc float[LargestLength];
        for (int length = 1; length <= LargestLength; length++)
        {
            rows.NextNumbers(p);
            m.Clear();
            v.Clear();
            for (int step = 1; step <= Steps; step++)
            {
                rows.NextNumbers(g);
                sgd?.Step(p.Slice(0, length), g.Slice(0, length), sgd.Momentum == 0.0 ? default : v.Slice(0, length), arithmetic);
                adam?.Step(p.Slice(0, length), g.Slice(0, length), m.Slice(0, length), v.Slice(0, length), step, arithmetic);
            }

            sum.Add(p.Slice(0, length));
            sum.Add(m.Slice(0, length));
            sum.Add(v.Slice(0, length));
        }

        return sum.Value;
    }

    private static ulong Clipping()
    {
        HashSum sum = default;
        HashedRows rows = new(4);
        Span<float> g = stackalloc float[LargestLength];
        for (int length = 1; length <= LargestLength; length++)
        {
            rows.NextNumbers(g);
            sum.Add(GradientClipping.ClipByNorm(g.Slice(0, length), 1f));
            sum.Add(g.Slice(0, length));
        }

        return sum.Value;
    }
}
