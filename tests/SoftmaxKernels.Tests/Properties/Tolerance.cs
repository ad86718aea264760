using SoftmaxKernels.Tests.Accuracy;

namespace SoftmaxKernels.Tests.Properties;

/// <summary>How far results may be from what a property asks of exact ones.</summary>
internal static class Tolerance
{
    /// <summary>The relative error of one rounding to float.</summary>
    public const double Rounding = 1.0 / (1 << 24);

    /// <summary>Entries this far below the maximum and farther may be flushed to 0, or not.</summary>
    public const double FlushDistance = 69.0;

    private const int LargestFloatSum = 64;

    /// <summary>
    /// The roundings in which a probability can differ from its term divided by the exact sum of the terms: six levels of
    /// additions in float, the reciprocal, the product; of more than 64 classes two levels, the conversion, the product.
    /// </summary>
    public static double NormalisationRoundings(int size) => size <= LargestFloatSum ? 8.0 : 4.0;

    /// <summary>Twice the stated error of softmax: how far two results for the same exact probability may be apart.</summary>
    public static double TwoProbabilities(int size, double probability) =>
        2.0 * (size <= LargestFloatSum ? 6.1 : 3.7) * Ulp.Of(probability);
}
