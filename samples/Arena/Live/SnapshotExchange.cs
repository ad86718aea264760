using System.Threading;

namespace Arena.Live;

/// <summary>Hands snapshots from the thread that simulates to the one that draws. Neither waits for the work of the other.</summary>
internal sealed class SnapshotExchange(MeasuredRun run)
{
    private readonly Lock _lock = new();
    private Snapshot _shared = new(run);
    private Snapshot _drawn = new(run);

    /// <summary>Replaces the snapshot that is shown next.</summary>
    public void Publish()
    {
        lock (_lock)
        {
            _shared.CopyFrom(run);
        }
    }

    /// <summary>Takes the newest snapshot. It stays as it is until the next call.</summary>
    public Snapshot Take()
    {
        lock (_lock)
        {
            if (_shared.Frames > _drawn.Frames)
            {
                (_shared, _drawn) = (_drawn, _shared);
            }

            return _drawn;
        }
    }
}
