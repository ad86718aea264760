using System;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>
/// Errors in units of the last place: the distance between two floats in the binade of the exact value. A correctly rounded
/// result has at most 0.5.
/// </summary>
internal static class Ulp
{
    private const int SmallestNormalExponent = -126;
    private const int FractionBits = 23;

    public static double Error(float actual, DoubleDouble exact) => Error(actual, exact, exact.High);

    /// <summary>The error in units of the last place of another number, where the exact one may cancel.</summary>
    public static double Error(float actual, DoubleDouble exact, double magnitude) =>
        Math.Abs(((DoubleDouble)actual - exact).High) / Of(magnitude);

    /// <summary>The distance between the floats around a number.</summary>
    public static double Of(double value) =>
        Math.ScaleB(1.0, Math.Max(Math.ILogB(value), SmallestNormalExponent) - FractionBits);
}
