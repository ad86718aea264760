using System;
using System.Diagnostics;
using System.Threading;

namespace Arena.Live;

/// <summary>Lets a loop run 60 times a second. It catches up with a frame that was late, but not with a long pause.</summary>
internal sealed class Pacer
{
    private static readonly TimeSpan s_frame = TimeSpan.FromSeconds(1.0 / 60);
    private static readonly TimeSpan s_longestLag = TimeSpan.FromSeconds(0.1);

    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _next;

    /// <summary>Waits until the next frame is due.</summary>
    public void Wait()
    {
        TimeSpan now = Stopwatch.GetElapsedTime(_start);
        _next += s_frame;
        if (_next > now)
        {
            Thread.Sleep(_next - now);
        }
        else if (now - _next > s_longestLag)
        {
            _next = now;
        }
    }
}
