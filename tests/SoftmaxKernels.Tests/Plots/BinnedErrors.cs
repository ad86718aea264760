using System;
using SoftmaxKernels.Tests.FullSweep;
using SoftmaxKernels.Tests.Sweeps;

namespace SoftmaxKernels.Tests.Plots;

/// <summary>The errors of a function in bins of equal width, at evenly spaced floats in each.</summary>
internal sealed class BinnedErrors
{
    public const int Bins = 720;

    private const int BlocksPerBin = 10;

    public BinnedErrors(SweptFunction function, double low, double high)
    {
        float[] x = new float[FloatSweep.BlockLength];
        double[] actual = new double[FloatSweep.BlockLength];
        double[] exact = new double[FloatSweep.BlockLength];
        double step = (high - low) / Bins / BlocksPerBin / FloatSweep.BlockLength;
        for (int block = 0; block < Bins * BlocksPerBin; block++)
        {
            for (int i = 0; i < x.Length; i++)
            {
                x[i] = (float)(low + ((((double)block * FloatSweep.BlockLength) + i + 0.5) * step));
            }

            function.Actual(x, actual);
            function.Exact(x, exact);
            int bin = block / BlocksPerBin;
            for (int i = 0; i < x.Length; i++)
            {
                double error = Math.Abs(actual[i] - exact[i]) / UlpWithoutSubnormals(exact[i]);
                Max[bin] = Math.Max(Max[bin], error);
                Mean[bin] += error / (BlocksPerBin * FloatSweep.BlockLength);
            }
        }
    }

    public double[] Max { get; } = new double[Bins];

    public double[] Mean { get; } = new double[Bins];

    /// <summary>The exponential is kept as p and n: its error is relative also where a float would be subnormal.</summary>
    private static double UlpWithoutSubnormals(double value) => Math.ScaleB(1.0, Math.ILogB(value) - 23);
}
