using System;
using System.Globalization;
using SoftmaxKernels.Build.Diagnostics;

namespace SoftmaxKernels.Build.Networks;

/// <summary>Weights are numbers.</summary>
internal static class FiniteCheck
{
    /// <summary>Asserts that all are finite.</summary>
    /// <param name="values">The weights.</param>
    /// <param name="owner">What they belong to.</param>
    /// <exception cref="ModelException">One is not.</exception>
    public static void Assert(float[] values, string owner)
    {
        int index = Array.FindIndex(values, value => !FloatBits.IsFinite(value));
        if (index >= 0)
        {
            throw new ModelException(ModelDiagnostics.NotFinite, owner, index, values[index].ToString(CultureInfo.InvariantCulture));
        }
    }
}
