using System;

namespace Arena;

/// <summary>How long the last frames took, in milliseconds.</summary>
/// <param name="capacity">How many of them count.</param>
internal sealed class FrameTimes(int capacity)
{
    private readonly float[] _times = new float[capacity];
    private readonly float[] _sorted = new float[capacity];
    private long _count;

    /// <summary>Adds the time of a frame, in the place of the oldest if there are as many as count.</summary>
    public void Add(TimeSpan time)
    {
        _times[_count % _times.Length] = (float)time.TotalMilliseconds;
        _count++;
    }

    /// <summary>Becomes a copy of others of the same capacity.</summary>
    public void CopyFrom(FrameTimes other)
    {
        other._times.CopyTo(_times, 0);
        _count = other._count;
    }

    /// <summary>Gets the times that half, 95 % and 99 % of the frames did not exceed; 0 if there are none.</summary>
    public Percentiles Percentiles()
    {
        Span<float> sorted = _sorted.AsSpan(0, (int)Math.Min(_count, _times.Length));
        _times.AsSpan(0, sorted.Length).CopyTo(sorted);
        sorted.Sort();
        return new Percentiles(AtRank(sorted, 50), AtRank(sorted, 95), AtRank(sorted, 99));
    }

    // The nearest rank: the smallest that so many percent do not exceed.
    private static float AtRank(ReadOnlySpan<float> sorted, long percent) =>
        sorted.IsEmpty ? 0f : sorted[(int)(((percent * sorted.Length) + 99) / 100) - 1];
}
