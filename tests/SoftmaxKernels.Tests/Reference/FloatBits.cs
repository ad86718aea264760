using System;

namespace SoftmaxKernels.Tests.Reference;

/// <summary>Equality to the last bit, where any NaN equals any NaN.</summary>
internal static class FloatBits
{
    public static bool Same(float left, float right) =>
        BitConverter.SingleToInt32Bits(left) == BitConverter.SingleToInt32Bits(right) || (float.IsNaN(left) && float.IsNaN(right));

    /// <summary>The first index at which the two differ; −1 if they are the same.</summary>
    public static int FirstDifference(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        int common = Math.Min(left.Length, right.Length);
        for (int i = 0; i < common; i++)
        {
            if (!Same(left[i], right[i]))
            {
                return i;
            }
        }

        return left.Length == right.Length ? -1 : common;
    }

    public static string Show(float value) => $"{BitConverter.SingleToUInt32Bits(value):x8} ({value:R})";
}
