using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>An input and an output buffer of floats at places that are the same in every process.</summary>
/// <remarks>
/// Both start on a cache line, and their distance is half a page modulo the page size: a store to one row never looks to the
/// processor like a store to the input row that is loaded next (4K aliasing), whatever the size.
/// </remarks>
internal sealed unsafe class Buffers
{
    private const int Page = 4096;

    // Pinned, and held here so that the pointers stay valid.
    private readonly byte[] _memory;

    public Buffers(int length)
    {
        int bytes = length * sizeof(float);
        int distance = ((bytes + Page - 1) / Page * Page) + (Page / 2);
        _memory = GC.AllocateArray<byte>(Page + distance + bytes, pinned: true);
        Length = length;
        fixed (byte* start = _memory)
        {
            byte* aligned = (byte*)(((nuint)start + Page - 1) / Page * Page);
            Input = (float*)aligned;
            Output = (float*)(aligned + distance);
        }
    }

    public int Length { get; }

    public float* Input { get; }

    public float* Output { get; }
}
