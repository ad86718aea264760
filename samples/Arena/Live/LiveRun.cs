using System.Threading;

namespace Arena.Live;

/// <summary>A run at 60 frames a second on a thread of its own, so that a slow terminal does not slow it down.</summary>
internal sealed class LiveRun
{
    /// <summary>The frames whose times are shown: the last ten seconds.</summary>
    public const int TimedFrames = 600;

    private readonly int? _frames;
    private readonly CancellationToken _stop;
    private readonly Thread _thread;

    /// <summary>Prepares a run.</summary>
    public LiveRun(Options options, CancellationToken stop)
    {
        _frames = options.Frames;
        _stop = stop;
        Measured = new MeasuredRun(new Simulation(options.Agents, options.Seed), TimedFrames);
        Snapshots = new SnapshotExchange(Measured);
        _thread = new Thread(Run) { Name = "Simulation", IsBackground = true };
    }

    /// <summary>Gets what is measured. Read it when the run is over.</summary>
    public MeasuredRun Measured { get; }

    public SnapshotExchange Snapshots { get; }

    public bool IsRunning => _thread.IsAlive;

    public void Start() => _thread.Start();

    public void WaitForEnd() => _thread.Join();

    private void Run()
    {
        Pacer pacer = new();
        while (!(Measured.Frames >= _frames) && !_stop.IsCancellationRequested)
        {
            Measured.Step();
            Snapshots.Publish();
            pacer.Wait();
        }
    }
}
