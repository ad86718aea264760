using System;
using System.Diagnostics;

namespace Arena;

/// <summary>A simulation whose frames are timed, and whose rewards and allocations are counted.</summary>
/// <param name="simulation">The simulation.</param>
/// <param name="timedFrames">The number of frames whose times are kept.</param>
internal sealed class MeasuredRun(Simulation simulation, int timedFrames)
{
    /// <summary>The frames whose allocations do not count.</summary>
    public const int WarmUp = 30;

    public Simulation Simulation => simulation;

    /// <summary>Gets the number of frames until now.</summary>
    public int Frames { get; private set; }

    public FrameTimes Times { get; } = new(timedFrames);

    public RewardWindow Rewards { get; } = new();

    public RewardCurve Curve { get; } = new();

    /// <summary>Gets the bytes that all frames after the warm-up allocated.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>Gets the same per frame.</summary>
    public double AllocatedBytesPerFrame => (double)AllocatedBytes / Math.Max(1, Frames - WarmUp);

    /// <summary>Runs a frame.</summary>
    public void Step()
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        int sum = simulation.Step();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        Frames++;
        AllocatedBytes += Frames > WarmUp ? allocated : 0;
        Times.Add(time);
        double reward = (double)sum / simulation.AgentCount;
        Rewards.Add(reward);
        Curve.Add(reward);
    }
}
