using System;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace SoftmaxKernels.Tests.Sweeps;

/// <summary>Visits every float of a range, on all cores.</summary>
internal static class FloatSweep
{
    /// <summary>The floats of one block: few enough for the first-level cache, whole registers at every width.</summary>
    public const int BlockLength = 2048;

    private const int TaskLength = 1 << 22;

    public static TWorker Run<TWorker>(FloatRange range, Func<TWorker> createWorker)
        where TWorker : SweepWorker<TWorker>
    {
        TWorker total = createWorker();
        long tasks = (range.Count + TaskLength - 1) / TaskLength;
        Parallel.For(
            0L,
            tasks,
            createWorker,
            (task, _, worker) =>
            {
                long start = task * TaskLength;
                VisitBlocks(range.First + (uint)start, (int)Math.Min(TaskLength, range.Count - start), worker);
                return worker;
            },
            worker =>
            {
                lock (total)
                {
                    total.Merge(worker);
                }
            });
        return total;
    }

    private static void VisitBlocks<TWorker>(uint firstBits, int count, TWorker worker)
        where TWorker : SweepWorker<TWorker>
    {
        float[] block = new float[BlockLength];
        Span<uint> bits = MemoryMarshal.Cast<float, uint>(block.AsSpan());
        for (int done = 0; done < count; done += BlockLength)
        {
            uint first = firstBits + (uint)done;
            for (int i = 0; i < bits.Length; i++)
            {
                bits[i] = first + (uint)i;
            }

            worker.Visit(first, block, Math.Min(BlockLength, count - done));
        }
    }
}
