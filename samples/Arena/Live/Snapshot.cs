using System;

namespace Arena.Live;

/// <summary>A copy of what is drawn, which the simulation does not touch while it is drawn.</summary>
internal sealed class Snapshot
{
    private readonly Cells[] _cells;

    /// <summary>Makes room for copies of a run.</summary>
    public Snapshot(MeasuredRun run)
    {
        Side = run.Simulation.Field.Side;
        Agents = run.Simulation.AgentCount;
        _cells = new Cells[Side * Side];
    }

    public int Side { get; }

    public int Agents { get; }

    /// <summary>Gets the number of frames until then.</summary>
    public int Frames { get; private set; }

    public double RewardAtBeginning { get; private set; }

    public double Reward { get; private set; }

    public double AllocatedBytesPerFrame { get; private set; }

    public ulong Hash { get; private set; }

    public RewardCurve Curve { get; } = new();

    public FrameTimes Times { get; } = new(LiveRun.TimedFrames);

    /// <summary>Gets the cells of the field, row by row.</summary>
    public ReadOnlySpan<Cells> Cells => _cells;

    /// <summary>Copies a run as it is now.</summary>
    public void CopyFrom(MeasuredRun run)
    {
        run.Simulation.Field.All.CopyTo(_cells);
        Frames = run.Frames;
        RewardAtBeginning = run.Rewards.AtBeginning;
        Reward = run.Rewards.AtEnd;
        AllocatedBytesPerFrame = run.AllocatedBytesPerFrame;
        Hash = run.Simulation.Hash;
        Curve.CopyFrom(run.Curve);
        Times.CopyFrom(run.Times);
    }
}
