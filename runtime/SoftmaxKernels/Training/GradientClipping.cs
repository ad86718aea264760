using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <summary>Keeps gradients from being too large.</summary>
public static class GradientClipping
{
    /// <summary>What PyTorch adds to the norm before it divides by it.</summary>
    private const double Margin = 1e-6;

    /// <summary>Scales gradients so that their Euclidean norm is at most <paramref name="maxNorm"/>, and returns what it was.</summary>
    /// <remarks>
    /// The factor is maxNorm / (norm + 1e-6), as in PyTorch; from 1 on nothing is written. The norm is taken in double, so squares
    /// neither overflow nor vanish. The bits are the same in both profiles.
    /// </remarks>
    /// <param name="gradients">The gradients of all parameters together.</param>
    /// <param name="maxNorm">The largest norm, 0 or more; with +∞ the norm is only measured.</param>
    /// <returns>
    /// The norm before. If it is NaN, or +∞ because of an infinite gradient, nothing is written, where PyTorch writes NaN: leave out the
    /// step then.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The largest norm is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float ClipByNorm(Span<float> gradients, float maxNorm)
    {
        if (!(maxNorm >= 0f))
        {
            throw new ArgumentOutOfRangeException(nameof(maxNorm), maxNorm, "The largest norm must be 0 or more, and not NaN.");
        }

        double norm = Math.Sqrt(SquareLoops.Sum(gradients));
        double factor = (double)maxNorm / (norm + Margin);
        if (factor < 1.0 && !double.IsInfinity(norm))
        {
            SquareLoops.Scale(gradients, (float)factor);
        }

        return (float)norm;
    }
}
