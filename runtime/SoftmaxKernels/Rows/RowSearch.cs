using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <summary>Searches in a row.</summary>
internal static class RowSearch
{
    /// <summary>The first index with this value, where −0 equals +0. The value must be there.</summary>
    [MethodImpl(Compilation.AtOnce)]
    public static int IndexOfEqual(this ReadOnlySpan<float> row, float value)
    {
        int i = 0;
        while (row[i] != value)
        {
            i++;
        }

        return i;
    }

    /// <summary>The first index of a NaN, −1 if there is none.</summary>
    [MethodImpl(Compilation.AtOnce)]
    public static int IndexOfNaN(this ReadOnlySpan<float> row)
    {
        for (int i = 0; i < row.Length; i++)
        {
            if (float.IsNaN(row[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The log-sum-exp of a row whose statistics are NaN: +∞ or −∞ where the limit is that, NaN with a NaN.</summary>
    /// <remarks>As SciPy, PyTorch, JAX and Julia have it: log Σ e^z is +∞ with a +∞, and −∞ for nothing but −∞.</remarks>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogSumExpOfInvalid(this ReadOnlySpan<float> row)
    {
        float max = float.NegativeInfinity;
        foreach (float element in row)
        {
            if (float.IsNaN(element))
            {
                return float.NaN;
            }

            max = Math.Max(max, element);
        }

        return max;
    }
}
