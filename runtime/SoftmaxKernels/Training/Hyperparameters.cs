using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <summary>The checks of what an optimiser is made with. Written so that a NaN fails.</summary>
internal static class Hyperparameters
{
    /// <summary>
    /// Far beyond any use, and so small that no factor which is computed of two of them overflows: an element that is 0 and has a
    /// gradient of 0 would else become NaN.
    /// </summary>
    private const double Largest = 1e18;

    /// <summary>Requires a factor of 0 or more.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static double RequireFactor(double value, string name) => value >= 0.0 && value <= Largest
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "The number must be 0 to 1e18.");

    /// <summary>Requires a decay of a moving average.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static double RequireBeta(double value, string name) => value >= 0.0 && value < 1.0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "The number must be in [0, 1).");

    /// <summary>Requires a positive number that is also one as a float.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static double RequireEpsilon(double value, string name) => (float)value > 0f && value <= Largest
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "The number must be above 0 as a float, and 1e18 at most.");
}
