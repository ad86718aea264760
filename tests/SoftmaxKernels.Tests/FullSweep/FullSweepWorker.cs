using System;
using SoftmaxKernels.Tests.Accuracy;
using SoftmaxKernels.Tests.Sweeps;

namespace SoftmaxKernels.Tests.FullSweep;

/// <summary>A function of one float, and what it must be at every bit pattern.</summary>
/// <param name="Actual">The product.</param>
/// <param name="Exact">The exact values; they are asked for |x| only where <paramref name="Symmetric"/>.</param>
/// <param name="Symmetric">Whether f(−x) = ±f(x).</param>
/// <param name="Least">The smallest x at which the error is measured.</param>
/// <param name="Most">The largest x at which the error is measured.</param>
/// <param name="Beyond">
/// What f, or |f| where <paramref name="Symmetric"/>, must be at any other x to the last bit; <see langword="null"/> where those are no
/// arguments.
/// </param>
/// <param name="LeastMagnitude">Errors of results that are smaller are in ULP of this power of two.</param>
internal sealed record SweptFunction(
    InDouble Actual, InDouble Exact, bool Symmetric, float Least, float Most, Func<float, double>? Beyond, double LeastMagnitude = 0.0);

/// <summary>Measures the error of a function at every float, and counts what is wrong where no error can be measured.</summary>
internal sealed class FullSweepWorker(SweptFunction function, SweepProgress progress) : SweepWorker<FullSweepWorker>
{
    private readonly float[] _arguments = new float[FloatSweep.BlockLength];
    private readonly double[] _actual = new double[FloatSweep.BlockLength];
    private readonly double[] _exact = new double[FloatSweep.BlockLength];

    public double MaxError { get; private set; }

    public float WorstArgument { get; private set; }

    public long Measured { get; private set; }

    /// <summary>Gets the number of arguments beyond the limits, or NaN, whose result is not the only right one.</summary>
    public long Wrong { get; private set; }

    public override void Visit(uint firstBits, ReadOnlySpan<float> x, int count)
    {
        function.Actual(x, _actual);
        for (int i = 0; i < x.Length; i++)
        {
            _arguments[i] = function.Symmetric ? MathF.Abs(x[i]) : x[i];
        }

        // Patterns of one block lie side by side: most blocks need no exact values at all.
        bool anyMeasured = false;
        foreach (float argument in x)
        {
            anyMeasured |= IsMeasured(argument);
        }

        if (anyMeasured)
        {
            function.Exact(_arguments, _exact);
        }

        for (int i = 0; i < count; i++)
        {
            double magnitude = function.Symmetric ? Math.Abs(_actual[i]) : _actual[i];
            if (IsMeasured(x[i]))
            {
                Measure(x[i], magnitude, _exact[i]);
            }
            else if (float.IsNaN(x[i]))
            {
                Wrong += double.IsNaN(_actual[i]) ? 0 : 1;
            }
            else if (function.Beyond is not null)
            {
                Wrong += IsSame(magnitude, function.Beyond(x[i])) ? 0 : 1;
            }
        }

        progress.Add(count);
    }

    public override void Merge(FullSweepWorker other)
    {
        Measured += other.Measured;
        Wrong += other.Wrong;
        if (!(other.MaxError <= MaxError))
        {
            MaxError = other.MaxError;
            WorstArgument = other.WorstArgument;
        }
    }

    public override string ToString() => $"max {MaxError:F4} ULP at {WorstArgument:R} over {Measured:N0} floats; {Wrong} wrong elsewhere";

    /// <summary>Whether a result is another to the last bit; a NaN has no sign that counts.</summary>
    private static bool IsSame(double actual, double expected) =>
        actual.Equals(expected) && (double.IsNaN(expected) || double.IsNegative(actual) == double.IsNegative(expected));

    private bool IsMeasured(float x) => x >= function.Least && x <= function.Most;

    private void Measure(float x, double actual, double exact)
    {
        const double FloatUlpOfOne = 1.0 / (1 << 23);
        const long ExponentBits = 0x7FF0000000000000;
        double powerOfTwo = Math.Max(
            BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(exact) & ExponentBits), function.LeastMagnitude);

        // No bound for subnormal floats: the exponential is kept as p and n, whose error is relative over the whole range.
        double error = actual == exact ? 0.0 : Math.Abs(actual - exact) / (powerOfTwo * FloatUlpOfOne);
        Measured++;
        if (!(error <= MaxError))
        {
            MaxError = error;
            WorstArgument = x;
        }
    }
}
