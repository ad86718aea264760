using System.IO;
using System.Threading;

namespace Arena;

/// <summary>A run without pictures, as fast as it can.</summary>
internal static class HeadlessRun
{
    /// <summary>The frames of a run if nobody says how many: a minute of the live view.</summary>
    public const int DefaultFrames = 3_600;

    private const int FramesPerLine = 300;

    /// <summary>Runs until the last frame, or until somebody stops it.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="progress">Where to write every few seconds how far it is.</param>
    /// <param name="stop">Ends the run after the current frame.</param>
    /// <returns>What was measured.</returns>
    public static MeasuredRun Run(Options options, TextWriter progress, CancellationToken stop)
    {
        int frames = options.Frames ?? DefaultFrames;
        MeasuredRun run = new(new Simulation(options.Agents, options.Seed), frames);
        while (run.Frames < frames && !stop.IsCancellationRequested)
        {
            run.Step();
            if (run.Frames % FramesPerLine == 0)
            {
                progress.WriteLine($"frame {run.Frames,9:N0} of {frames:N0}: reward per agent and frame {run.Rewards.AtEnd:0.0000}");
            }
        }

        return run;
    }
}
