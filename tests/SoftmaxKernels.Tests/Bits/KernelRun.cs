using System;
using System.Linq;
using SoftmaxKernels.Tests.Kernels;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>All that one call of a member returned and wrote.</summary>
internal sealed class KernelRun
{
    /// <summary>How much longer than necessary the destination is: a tail that must keep its contents.</summary>
    private const int TailLength = 19;

    /// <summary>No result of a kernel: a NaN with a payload.</summary>
    private static readonly float Sentinel = BitConverter.UInt32BitsToSingle(0xffc0dead);

    private readonly Returned _returned;
    private readonly float[] _floats;
    private readonly int[] _indices;
    private readonly int _length;

    private KernelRun(Returned returned, float[] floats, int[] indices, int length)
    {
        _returned = returned;
        _floats = floats;
        _indices = indices;
        _length = length;
    }

    /// <summary>Calls a member with a destination of its own.</summary>
    public static KernelRun Of(IKernel kernel, KernelMethod method, KernelArguments arguments)
    {
        int length = method.OutputLength(arguments.Input.Length / kernel.Size, kernel.Size);
        float[] floats = [];
        int[] indices = [];
        if (method.Output == Output.Indices)
        {
            indices = new int[length + TailLength];
            Array.Fill(indices, BitConverter.SingleToInt32Bits(Sentinel));
            arguments.IndexDestination = indices;
        }
        else if (method.Output != Output.None)
        {
            floats = new float[length + TailLength];
            Array.Fill(floats, Sentinel);
            arguments.Destination = floats;
        }

        return new KernelRun(method.Call(kernel, arguments), floats, indices, length);
    }

    /// <summary>Calls a member whose destination is the memory of one of its inputs, with a tail behind.</summary>
    public static KernelRun InPlace(IKernel kernel, KernelMethod method, KernelArguments arguments, string input)
    {
        int length = arguments.InputOf(input).Length;
        float[] memory = [.. arguments.InputOf(input).Span, .. Enumerable.Repeat(Sentinel, TailLength)];
        arguments.SetInput(input, memory.AsMemory(0, length));
        arguments.Destination = memory;
        return new KernelRun(method.Call(kernel, arguments), memory, [], length);
    }

    /// <summary>Compares with what another implementation did; a longer destination must have kept its tail.</summary>
    public void CompareWith(KernelRun expected, string what, Mismatches mismatches)
    {
        mismatches.Compare($"{what}: returned loss", expected._returned.Loss, _returned.Loss);
        mismatches.Compare($"{what}: returned index", expected._returned.Index, _returned.Index);
        mismatches.Compare(what, expected._floats.AsSpan(0, expected.FloatCount), _floats.AsSpan(0, FloatCount));
        mismatches.Compare(what, expected._indices, _indices);
        foreach (float tail in _floats.AsSpan(FloatCount))
        {
            if (BitConverter.SingleToInt32Bits(tail) != BitConverter.SingleToInt32Bits(Sentinel))
            {
                mismatches.Add($"{what}: wrote beyond its results");
                break;
            }
        }
    }

    private int FloatCount => Math.Min(_length, _floats.Length);
}
