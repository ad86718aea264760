using System;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Sweeps;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>Counts the floats below 0 at which ELU, going away from 0, rises, and those at which it leaves −1 to 0.</summary>
internal sealed class EluShapeWorker(Map elu) : SweepWorker<EluShapeWorker>
{
    private readonly float[] _results = new float[FloatSweep.BlockLength];
    private readonly float[] _before = new float[16];

    public long Rises { get; private set; }

    public long OutOfBounds { get; private set; }

    public override void Visit(uint firstBits, ReadOnlySpan<float> x, int count)
    {
        elu(x, _results);

        // The float before the block, so that a step between two blocks is seen.
        Array.Fill(_before, (firstBits & int.MaxValue) == 0 ? -0f : BitConverter.UInt32BitsToSingle(firstBits - 1));
        elu(_before, _before);
        float last = _before[0];
        for (int i = 0; i < count; i++)
        {
            float y = _results[i];
            Rises += y <= last ? 0 : 1;
            OutOfBounds += y is >= -1f and <= 0f ? 0 : 1;
            last = y;
        }
    }

    public override void Merge(EluShapeWorker other)
    {
        Rises += other.Rises;
        OutOfBounds += other.OutOfBounds;
    }
}
