using System;
using System.Collections.Generic;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Arena.Live;

/// <summary>The middle of the arena, as much as there is room for: two cells in each character.</summary>
internal sealed class ArenaPicture(Snapshot snapshot) : IRenderable
{
    // Its upper half has the colour of the text, the lower half that of the background.
    private const char HalfBlock = '▀';

    /// <summary>Gets or sets what is drawn.</summary>
    public Snapshot Snapshot { get; set; } = snapshot;

    public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        int side = Snapshot.Side;
        int width = Math.Min(side, maxWidth);
        int lines = Math.Min((side + 1) / 2, options.Height ?? options.ConsoleSize.Height);
        int left = (side - width) / 2;
        int top = Math.Max(0, (side - (2 * lines)) / 2);
        List<Segment> segments = [];
        for (int line = 0; line < lines; line++)
        {
            int y = top + (2 * line);
            AddLine(segments, Row(y, left, width), y + 1 < side ? Row(y + 1, left, width) : []);
            segments.Add(Segment.LineBreak);
        }

        return segments;
    }

    private ReadOnlySpan<Cells> Row(int y, int left, int width) => Snapshot.Cells.Slice((y * Snapshot.Side) + left, width);

    // A terminal is told a colour only where it changes.
    private static void AddLine(List<Segment> segments, ReadOnlySpan<Cells> upper, ReadOnlySpan<Cells> lower)
    {
        int start = 0;
        Style style = StyleAt(upper, lower, 0);
        for (int column = 1; column < upper.Length; column++)
        {
            Style next = StyleAt(upper, lower, column);
            if (!next.Equals(style))
            {
                segments.Add(new Segment(new string(HalfBlock, column - start), style));
                start = column;
                style = next;
            }
        }

        segments.Add(new Segment(new string(HalfBlock, upper.Length - start), style));
    }

    // The last line of an odd number of rows has no lower half.
    private static Style StyleAt(ReadOnlySpan<Cells> upper, ReadOnlySpan<Cells> lower, int column) =>
        new(CellColors.Of(upper[column]), lower.IsEmpty ? null : CellColors.Of(lower[column]));
}
