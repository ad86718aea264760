using System;
using System.Collections.Generic;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Tests.Kernels;

/// <summary>The register widths, in floats.</summary>
internal static class Widths
{
    public static readonly int[] All = [1, 4, 8, 16];

    /// <summary>Gets the widest registers that the hardware has here: the fastest way through a long sweep.</summary>
    public static int Widest =>
        Vector512.IsHardwareAccelerated ? 16
        : Vector256.IsHardwareAccelerated ? 8
        : Vector128.IsHardwareAccelerated ? 4
        : 1;

    /// <summary>The values, and zeros until the last register is full at every width.</summary>
    public static float[] Pad(IEnumerable<float> values)
    {
        float[] array = [.. values];
        int widest = All[^1];
        Array.Resize(ref array, (array.Length + widest - 1) / widest * widest);
        return array;
    }
}
