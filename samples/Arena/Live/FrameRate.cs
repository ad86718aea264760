using System;
using System.Diagnostics;

namespace Arena.Live;

/// <summary>Counts the frames of the last second.</summary>
internal sealed class FrameRate
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private long _start = Stopwatch.GetTimestamp();
    private int _framesAtStart;
    private int _perSecond;

    /// <summary>Says how many frames a second had when it was last counted.</summary>
    public int PerSecond(int frames)
    {
        TimeSpan elapsed = Stopwatch.GetElapsedTime(_start);
        if (elapsed >= s_second)
        {
            _perSecond = (int)Math.Round((frames - _framesAtStart) / elapsed.TotalSeconds);
            _start = Stopwatch.GetTimestamp();
            _framesAtStart = frames;
        }

        return _perSecond;
    }
}
