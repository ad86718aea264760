using System;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>The largest and the mean error of many results, and where the largest was.</summary>
internal sealed class ErrorStatistics
{
    private double _sum;

    public long Count { get; private set; }

    public double Max { get; private set; }

    public string Where { get; private set; } = "nowhere";

    public double Mean => Count == 0 ? 0.0 : _sum / Count;

    public void Add(double error, Func<string> where)
    {
        Count++;
        _sum += error;

        // Not a plain greater-than: NaN must count as the worst of all.
        if (!(error <= Max))
        {
            Max = error;
            Where = where();
        }
    }

    public void Merge(ErrorStatistics other)
    {
        Count += other.Count;
        _sum += other._sum;
        if (!(other.Max <= Max))
        {
            Max = other.Max;
            Where = other.Where;
        }
    }

    public override string ToString() => $"max {Max:F5}, mean {Mean:F4} ULP of {Count:N0} results; worst {Where}";
}
