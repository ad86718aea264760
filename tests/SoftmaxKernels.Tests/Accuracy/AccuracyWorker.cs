using System;
using System.Numerics;
using System.Runtime.InteropServices;
using SoftmaxKernels.Tests.Sweeps;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>Evaluates something at every float of a block, in double.</summary>
internal delegate void InDouble(ReadOnlySpan<float> x, Span<double> y);

/// <summary>Measures the error of a function at every float of a sweep.</summary>
/// <param name="function">The function.</param>
/// <param name="reference">Its exact values.</param>
/// <param name="least">The error is in units of the last place of the exact value, or of this power of two if that is larger.</param>
internal sealed class AccuracyWorker(InDouble function, InDouble reference, double least = 0.0) : SweepWorker<AccuracyWorker>
{
    private readonly double[] _actual = new double[FloatSweep.BlockLength];
    private readonly double[] _exact = new double[FloatSweep.BlockLength];
    private double _sum;
    private long _count;

    /// <summary>Gets the largest error, in units of the last place.</summary>
    public double Max { get; private set; }

    /// <summary>Gets the argument with the largest error.</summary>
    public float WorstArgument { get; private set; }

    public double Mean => _sum / _count;

    public override void Visit(uint firstBits, ReadOnlySpan<float> x, int count)
    {
        function(x, _actual);
        reference(x, _exact);
        ErrorsInPlaceOfResults();

        double max = 0.0;
        foreach (double error in _actual.AsSpan(0, count))
        {
            _sum += error;
            max = error <= max ? max : error;
        }

        _count += count;
        if (!(max <= Max))
        {
            Max = max;
            WorstArgument = x[Array.FindIndex(_actual, error => !(error < max))];
        }
    }

    public override void Merge(AccuracyWorker other)
    {
        _sum += other._sum;
        _count += other._count;
        if (!(other.Max <= Max))
        {
            Max = other.Max;
            WorstArgument = other.WorstArgument;
        }
    }

    public override string ToString() => $"max {Max:F5} at {WorstArgument:R}, mean {Mean:F4} ULP over {_count:N0} floats";

    private void ErrorsInPlaceOfResults()
    {
        Vector<long> exponentBits = new(0x7FF0000000000000);
        Vector<double> floatUlpOfOne = new(Math.ScaleB(1.0, -23));
        Vector<double> leastUlp = new(least * Math.ScaleB(1.0, -23));
        Span<Vector<double>> actual = MemoryMarshal.Cast<double, Vector<double>>(_actual.AsSpan());
        ReadOnlySpan<Vector<double>> exact = MemoryMarshal.Cast<double, Vector<double>>(_exact.AsSpan());
        for (int i = 0; i < actual.Length; i++)
        {
            // The exponent bits alone are the power of two below: the ULP of a float there is 2^-23 of it.
            Vector<double> ulp = Vector.AsVectorDouble(Vector.AsVectorInt64(exact[i]) & exponentBits) * floatUlpOfOne;
            actual[i] = Vector.Abs(actual[i] - exact[i]) / Vector.Max(ulp, leastUlp);
        }
    }
}
