using System;
using System.Runtime.InteropServices;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Sweeps;

namespace SoftmaxKernels.Tests.Checksums;

/// <summary>
/// The contract's checksum of a function over a range: Σ (bits(f(x)) + 1) (2 bits(x) + 1), wrapping, hence the same in any
/// order.
/// </summary>
internal sealed class ChecksumWorker(Map function) : SweepWorker<ChecksumWorker>
{
    private readonly float[] _results = new float[FloatSweep.BlockLength];

    public ulong Sum { get; private set; }

    public override void Visit(uint firstBits, ReadOnlySpan<float> x, int count)
    {
        function(x, _results);
        ReadOnlySpan<uint> bits = MemoryMarshal.Cast<float, uint>(_results.AsSpan(0, count));
        ulong sum = 0;
        ulong weight = (2UL * firstBits) + 1;
        foreach (uint result in bits)
        {
            sum += (result + 1UL) * weight;
            weight += 2;
        }

        Sum += sum;
    }

    public override void Merge(ChecksumWorker other) => Sum += other.Sum;
}
