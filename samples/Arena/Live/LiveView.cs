using System;
using System.Threading;
using Spectre.Console;

namespace Arena.Live;

/// <summary>Shows a run on the terminal while it goes on.</summary>
internal static class LiveView
{
    private const string ArenaName = "arena";
    private const string FiguresName = "figures";

    /// <summary>Gets a value indicating whether there is a terminal that can show it, and nobody who wants no colours (no-color.org).</summary>
    public static bool IsPossible =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && AnsiConsole.Profile.Capabilities is { Ansi: true, Unicode: true, ColorSystem: not ColorSystem.NoColors };

    /// <summary>Runs until the last frame, or until somebody stops it.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="stop">Ends the run after the current frame.</param>
    /// <returns>What was measured.</returns>
    public static MeasuredRun Run(Options options, CancellationToken stop)
    {
        LiveRun run = new(options, stop);
        run.Start();
        if (AnsiConsole.Profile.Capabilities.AlternateBuffer)
        {
            AnsiConsole.AlternateScreen(() => Draw(run));
        }
        else
        {
            Draw(run);
        }

        run.WaitForEnd();
        return run.Measured;
    }

    private static void Draw(LiveRun run)
    {
        ArenaPicture picture = new(run.Snapshots.Take());
        Layout layout = new Layout().SplitColumns(
            new Layout(ArenaName, picture),
            new Layout(FiguresName).Size(Figures.Width));
        AnsiConsole.Live(layout).Start(context =>
        {
            Pacer pacer = new();
            FrameRate rate = new();
            while (run.IsRunning)
            {
                picture.Snapshot = run.Snapshots.Take();
                layout[FiguresName].Update(Figures.Of(picture.Snapshot, rate.PerSecond(picture.Snapshot.Frames)));
                context.Refresh();
                pacer.Wait();
            }
        });
    }
}
