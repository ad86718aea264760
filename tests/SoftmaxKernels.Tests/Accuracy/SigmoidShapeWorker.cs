using System;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Sweeps;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>Counts the floats at which sigmoid, going away from 0, comes nearer to one half, and those at which it leaves 0 to 1.</summary>
internal sealed class SigmoidShapeWorker(Map sigmoid) : SweepWorker<SigmoidShapeWorker>
{
    private readonly float[] _results = new float[FloatSweep.BlockLength];
    private readonly float[] _before = new float[16];

    public long TowardsOneHalf { get; private set; }

    public long OutOfBounds { get; private set; }

    public override void Visit(uint firstBits, ReadOnlySpan<float> x, int count)
    {
        sigmoid(x, _results);

        // The float before the block, so that a step between two blocks is seen.
        Array.Fill(_before, (firstBits & int.MaxValue) == 0 ? 0f : BitConverter.UInt32BitsToSingle(firstBits - 1));
        sigmoid(_before, _before);
        float last = _before[0];
        for (int i = 0; i < count; i++)
        {
            float y = _results[i];
            bool isMonotone = float.IsNegative(x[i]) ? y <= last : y >= last;
            TowardsOneHalf += isMonotone ? 0 : 1;
            OutOfBounds += y is >= 0f and <= 1f ? 0 : 1;
            last = y;
        }
    }

    public override void Merge(SigmoidShapeWorker other)
    {
        TowardsOneHalf += other.TowardsOneHalf;
        OutOfBounds += other.OutOfBounds;
    }
}
