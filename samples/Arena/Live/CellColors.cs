using Spectre.Console;

namespace Arena.Live;

/// <summary>The colours of cells.</summary>
internal static class CellColors
{
    public static Color Empty { get; } = new(12, 14, 20);

    public static Color Wall { get; } = new(110, 110, 120);

    public static Color Food { get; } = new(60, 200, 80);

    public static Color Hazard { get; } = new(220, 70, 40);

    public static Color Agent { get; } = new(90, 170, 255);

    /// <summary>Gets the colour of a cell. An agent hides what it stands on.</summary>
    public static Color Of(Cells cell) =>
        (cell & Cells.Wall) != 0 ? Wall
        : (cell & Cells.Agent) != 0 ? Agent
        : (cell & Cells.Hazard) != 0 ? Hazard
        : (cell & Cells.Food) != 0 ? Food
        : Empty;
}
