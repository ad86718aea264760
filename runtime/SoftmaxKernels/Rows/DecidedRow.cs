using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <summary>Rows of which one term, or each of two equal ones, has all of the sum.</summary>
/// <remarks>
/// e · (1 / e) rounds to 1 − 2⁻²⁴ for one e in seven. Rows that are multiplied by the reciprocal of their sum get their exact 1, or
/// their two halves, here.
/// </remarks>
internal static class DecidedRow
{
    /// <summary>Makes the largest probabilities exact if the row is decided.</summary>
    /// <param name="probabilities">The probabilities, each its term · factor.</param>
    /// <param name="top">The largest term.</param>
    /// <param name="sum">The sum of the terms, rounded to float.</param>
    /// <param name="factor">1 / sum.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Settle(Span<float> probabilities, float top, float sum, float factor)
    {
        float rounded = (float)(top * factor);
        float exact = (float)(top / sum);
        if ((sum != top && sum != (float)(top + top)) || rounded == exact)
        {
            return;
        }

        foreach (ref float probability in probabilities)
        {
            if (probability == rounded)
            {
                probability = exact;
            }
        }
    }
}
