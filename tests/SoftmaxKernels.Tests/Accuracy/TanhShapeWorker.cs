using System;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Sweeps;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>Counts the floats at which tanh falls, exceeds 1, or is not odd.</summary>
internal sealed class TanhShapeWorker(Map tanh) : SweepWorker<TanhShapeWorker>
{
    private readonly float[] _results = new float[FloatSweep.BlockLength];
    private readonly float[] _negated = new float[FloatSweep.BlockLength];
    private readonly float[] _resultsOfNegated = new float[FloatSweep.BlockLength];
    private readonly float[] _before = new float[16];

    public long Falls { get; private set; }

    public long Above1 { get; private set; }

    public long NotOdd { get; private set; }

    public override void Visit(uint firstBits, ReadOnlySpan<float> x, int count)
    {
        tanh(x, _results);
        for (int i = 0; i < x.Length; i++)
        {
            _negated[i] = -x[i];
        }

        tanh(_negated, _resultsOfNegated);

        // The float before the block, so that a fall between two blocks is seen.
        Array.Fill(_before, BitConverter.UInt32BitsToSingle(firstBits == 0 ? 0 : firstBits - 1));
        tanh(_before, _before);
        float last = _before[0];
        for (int i = 0; i < count; i++)
        {
            float y = _results[i];
            Falls += y >= last ? 0 : 1;
            Above1 += y <= 1f ? 0 : 1;
            NotOdd += BitConverter.SingleToInt32Bits(y) == BitConverter.SingleToInt32Bits(-_resultsOfNegated[i]) ? 0 : 1;
            last = y;
        }
    }

    public override void Merge(TanhShapeWorker other)
    {
        Falls += other.Falls;
        Above1 += other.Above1;
        NotOdd += other.NotOdd;
    }
}
