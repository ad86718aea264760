using System;
using System.Buffers;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>The same memory as numbers of several types.</summary>
internal sealed class OverlappingMemory
{
    private readonly long[] _memory;

    /// <summary>Initializes a new instance of the <see cref="OverlappingMemory"/> class.</summary>
    /// <param name="count">How many numbers of four bytes it holds at least.</param>
    public OverlappingMemory(int count)
    {
        _memory = GC.AllocateArray<long>((count / 2) + 1, pinned: true);
    }

    public Memory<float> Floats => new Manager<float>(_memory).Memory;

    public Memory<int> Integers => new Manager<int>(_memory).Memory;

    public Memory<bool> Flags => new Manager<bool>(_memory).Memory;

    private sealed class Manager<T>(long[] memory) : MemoryManager<T>
        where T : unmanaged
    {
        public override Span<T> GetSpan() => MemoryMarshal.Cast<long, T>(memory.AsSpan());

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
