using System;
using System.Collections.Generic;

namespace Explorer.Errors;

/// <summary>The error of a function over a range.</summary>
/// <param name="Name">The function.</param>
/// <param name="From">The least argument.</param>
/// <param name="To">The largest argument.</param>
/// <param name="Unit">What errors are measured in.</param>
/// <param name="Largest">The largest error.</param>
/// <param name="Points">For each part of the range, the argument with the largest error in it, and that error.</param>
internal sealed record ErrorCurve(string Name, double From, double To, string Unit, double Largest, IReadOnlyList<double[]> Points)
{
    private const int Parts = 360;
    private const int FloatsOfPart = 4096;
    private const int FractionBits = 23;
    private const int SmallestNormalExponent = -126;

    /// <summary>Measures a function at evenly spaced floats.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="from">The least argument.</param>
    /// <param name="to">The largest argument.</param>
    /// <param name="function">The function, of floats.</param>
    /// <param name="exact">The same in double: its own error is some 2⁻²⁹ of what is measured, which no picture shows.</param>
    /// <returns>The errors.</returns>
    public static ErrorCurve Measure(string name, double from, double to, Func<float, float> function, Func<double, double> exact)
    {
        double step = (to - from) / Parts / FloatsOfPart;
        double largest = 0.0;
        double[][] points = new double[Parts][];
        for (int part = 0; part < Parts; part++)
        {
            (double worst, double most) = (double.NaN, -1.0);
            for (int i = 0; i < FloatsOfPart; i++)
            {
                float x = (float)(from + ((((double)part * FloatsOfPart) + i + 0.5) * step));
                double error = Error(function(x), exact(x));
                if (error > most)
                {
                    (worst, most) = (x, error);
                }
            }

            points[part] = [worst, most];
            largest = Math.Max(largest, most);
        }

        return new ErrorCurve(name, from, to, "ULP", largest, points);
    }

    private static double Error(float actual, double exact) =>
        Math.Abs(actual - exact) / Math.ScaleB(1.0, Math.Max(Math.ILogB(exact), SmallestNormalExponent) - FractionBits);
}
