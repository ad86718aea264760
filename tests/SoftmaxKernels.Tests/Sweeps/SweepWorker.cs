using System;

namespace SoftmaxKernels.Tests.Sweeps;

/// <summary>What one thread of a sweep does with the floats that it is given, and what it has found so far.</summary>
/// <typeparam name="TSelf">The worker itself.</typeparam>
internal abstract class SweepWorker<TSelf>
    where TSelf : SweepWorker<TSelf>
{
    /// <summary>Visits a block of consecutive floats: whole registers of the widest kind, <see cref="FloatSweep.BlockLength"/> at most.</summary>
    /// <param name="firstBits">The bit pattern of the first.</param>
    /// <param name="x">The floats, in the order of their bit patterns.</param>
    /// <param name="count">How many of them belong to the sweep; the rest fill the last register.</param>
    public abstract void Visit(uint firstBits, ReadOnlySpan<float> x, int count);

    /// <summary>Takes over what another thread has found. The order of merging is not fixed.</summary>
    public abstract void Merge(TSelf other);
}
