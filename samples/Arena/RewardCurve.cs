using System;

namespace Arena;

/// <summary>The mean reward over a whole run, in a fixed number of points: when they are full, two become one.</summary>
internal sealed class RewardCurve
{
    private const int Capacity = 64;

    private readonly double[] _points = new double[Capacity];
    private int _framesPerPoint = 4;
    private int _framesOfNext;
    private double _sumOfNext;

    /// <summary>Gets the number of points.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the points.</summary>
    public ReadOnlySpan<double> Points => _points.AsSpan(0, Count);

    /// <summary>Adds the mean reward of a frame.</summary>
    public void Add(double reward)
    {
        _sumOfNext += reward;
        _framesOfNext++;
        if (_framesOfNext < _framesPerPoint)
        {
            return;
        }

        if (Count == Capacity)
        {
            Halve();
            return;
        }

        _points[Count] = _sumOfNext / _framesOfNext;
        Count++;
        _framesOfNext = 0;
        _sumOfNext = 0;
    }

    /// <summary>Becomes a copy of another.</summary>
    public void CopyFrom(RewardCurve other)
    {
        other._points.CopyTo(_points, 0);
        Count = other.Count;
    }

    // What is added up for the next point stays: it is half of one now.
    private void Halve()
    {
        for (int i = 0; i < Capacity / 2; i++)
        {
            _points[i] = (_points[2 * i] + _points[(2 * i) + 1]) / 2;
        }

        Count = Capacity / 2;
        _framesPerPoint *= 2;
    }
}
