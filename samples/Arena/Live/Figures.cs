using Spectre.Console;
using Spectre.Console.Rendering;

namespace Arena.Live;

/// <summary>What is written beside the arena.</summary>
internal static class Figures
{
    /// <summary>The characters of a line, the frame around them included.</summary>
    public const int Width = 46;

    private const int ChartWidth = Width - 11;
    private const int ChartHeight = 8;

    /// <summary>Writes the figures of a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="framesPerSecond">The frames of the last second.</param>
    public static Panel Of(Snapshot snapshot, int framesPerSecond)
    {
        Percentiles times = snapshot.Times.Percentiles();
        Grid grid = new Grid().AddColumn().AddColumn();
        AddRow(grid, "agents", $"{snapshot.Agents:N0} on {snapshot.Side} x {snapshot.Side} cells");
        AddRow(grid, "frame", $"{snapshot.Frames:N0}, {framesPerSecond} a second");
        AddRow(grid, "frame time p50", $"{times.P50:0.00} ms");
        AddRow(grid, "frame time p95", $"{times.P95:0.00} ms");
        AddRow(grid, "frame time p99", $"{times.P99:0.00} ms");
        AddRow(grid, "allocated", $"{snapshot.AllocatedBytesPerFrame:0.##} bytes per frame");
        AddRow(grid, "reward", $"{snapshot.Reward:0.0000}, at first {snapshot.RewardAtBeginning:0.0000}");
        AddRow(grid, "hash", $"{snapshot.Hash:x16}");
        return new Panel(new Rows(
            grid,
            Text.Empty,
            new Text("reward per agent and frame, from the start"),
            new Text(CurveChart.Draw(snapshot.Curve.Points, ChartWidth, ChartHeight), new Style(CellColors.Food)),
            Legend(),
            Text.Empty,
            new Text("Ctrl+C ends it.")));
    }

    private static void AddRow(Grid grid, string name, string value) => grid.AddRow(new Text(name), new Text(value));

    private static Columns Legend()
    {
        IRenderable[] items =
        [
            new Text("■ agent", new Style(CellColors.Agent)),
            new Text("■ food", new Style(CellColors.Food)),
            new Text("■ hazard", new Style(CellColors.Hazard)),
            new Text("■ wall", new Style(CellColors.Wall)),
        ];
        return new Columns(items) { Expand = false };
    }
}
