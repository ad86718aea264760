using System;

namespace Arena;

/// <summary>
/// What agents see: along each of the eight moves, until a wall, how near the first food, hazard, neighbour and wall are. 1 is next
/// to the agent, 1/2 one cell further; 0 is nothing in sight.
/// </summary>
internal static class Sight
{
    /// <summary>The numbers that one agent sees.</summary>
    public const int Observations = Compass.Moves * Kinds;

    /// <summary>How many cells far they see. Walls around the field are as thick.</summary>
    public const int Range = 6;

    private const int Kinds = 4;
    private const int BitsPerKind = 8;

    // For each content of a cell a byte per kind: 1 if it is there, and 255 if one sees the next of its kind behind. A wall hides all.
    private static readonly uint[] s_there = Table(content => content);
    private static readonly uint[] s_behind = Table(content => (content & Cells.Wall) != 0 ? Cells.None : ~content, factor: byte.MaxValue);

    // For each distance, and 0 for what is not in sight.
    private static readonly float[] s_nearness = [0f, 1f, 1f / 2, 1f / 3, 1f / 4, 1f / 5, 1f / 6];

    /// <summary>Looks around from each position.</summary>
    /// <param name="field">The field.</param>
    /// <param name="positions">The cells of the agents.</param>
    /// <param name="observations">A row of <see cref="Observations"/> for each.</param>
    /// <param name="allowed">A row of <see cref="Compass.Moves"/> flags for each: the moves that neither wall nor neighbour bars.</param>
    public static void Look(Field field, ReadOnlySpan<int> positions, Span<float> observations, Span<bool> allowed)
    {
        for (int agent = 0; agent < positions.Length; agent++)
        {
            Look(
                field,
                positions[agent],
                observations.Slice(agent * Observations, Observations),
                allowed.Slice(agent * Compass.Moves, Compass.Moves));
        }
    }

    private static void Look(Field field, int position, Span<float> observations, Span<bool> allowed)
    {
        bool isShutIn = true;
        for (int move = 0; move < Compass.Moves; move++)
        {
            int offset = field.MoveOffsets[move];
            LookAlong(field.All, position, offset, observations.Slice(move * Kinds, Kinds));
            allowed[move] = (field[position + offset] & (Cells.Wall | Cells.Agent)) == 0;
            isShutIn &= !allowed[move];
        }

        if (isShutIn)
        {
            // It may try anything, and stays where it is: without a choice there would be nothing to learn from.
            allowed.Fill(true);
        }
    }

    // From the farthest cell to the next one: what is nearer takes the place of what is behind it.
    private static void LookAlong(ReadOnlySpan<Cells> cells, int position, int offset, Span<float> nearness)
    {
        uint distances = 0;
        for (uint distance = Range; distance > 0; distance--)
        {
            int content = (int)cells[position + ((int)distance * offset)];
            distances = (distances & s_behind[content]) | (s_there[content] * distance);
        }

        for (int kind = 0; kind < nearness.Length; kind++)
        {
            nearness[kind] = s_nearness[(distances >> (kind * BitsPerKind)) & byte.MaxValue];
        }
    }

    private static uint[] Table(Func<Cells, Cells> kinds, uint factor = 1)
    {
        uint[] table = new uint[1 << Kinds];
        for (int content = 0; content < table.Length; content++)
        {
            for (int kind = 0; kind < Kinds; kind++)
            {
                uint flag = ((uint)kinds((Cells)content) >> kind) & 1;
                table[content] |= (flag * factor) << (kind * BitsPerKind);
            }
        }

        return table;
    }
}
