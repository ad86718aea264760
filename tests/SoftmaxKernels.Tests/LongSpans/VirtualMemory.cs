using System;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Tests.LongSpans;

/// <summary>A long span of zeros. Where the system gives memory out only when it is written, reading it costs none.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal sealed unsafe class VirtualMemory<T>(int length) : IDisposable
    where T : unmanaged
{
    private readonly void* _start = NativeMemory.AllocZeroed((nuint)length, (nuint)sizeof(T));

    public Span<T> Span => new(_start, length);

    public void Dispose() => NativeMemory.Free(_start);
}
