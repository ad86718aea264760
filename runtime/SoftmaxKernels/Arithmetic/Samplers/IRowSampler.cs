using System;

namespace SoftmaxKernels.Arithmetic;

/// <summary>How a class of a row is drawn by one number.</summary>
internal interface IRowSampler
{
    /// <summary>Draws a class.</summary>
    /// <param name="row">The row.</param>
    /// <param name="uniform">A number in [0, 1).</param>
    /// <returns>The class, or −1 for a row without probabilities.</returns>
    int Draw(ReadOnlySpan<float> row, double uniform);
}
