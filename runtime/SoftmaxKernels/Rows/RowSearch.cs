using System;

namespace SoftmaxKernels.Rows;

/// <summary>Searches in a row.</summary>
internal static class RowSearch
{
    /// <summary>The first index with this value, where −0 equals +0. The value must be there.</summary>
    public static int IndexOfEqual(this ReadOnlySpan<float> row, float value)
    {
        int i = 0;
        while (row[i] != value)
        {
            i++;
        }

        return i;
    }

    /// <summary>The first index of a NaN. There must be one.</summary>
    public static int IndexOfNaN(this ReadOnlySpan<float> row)
    {
        int i = 0;
        while (!float.IsNaN(row[i]))
        {
            i++;
        }

        return i;
    }
}
