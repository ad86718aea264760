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

    private const int Kinds = 4;
    private const int Range = 6;

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

    private static void LookAlong(ReadOnlySpan<Cells> cells, int position, int offset, Span<float> nearness)
    {
        nearness.Clear();
        Cells seen = Cells.None;
        for (int distance = 1; distance <= Range; distance++)
        {
            position += offset;
            Cells found = cells[position] & ~seen;
            if (found == Cells.None)
            {
                continue;
            }

            seen |= found;
            for (int kind = 0; kind < Kinds; kind++)
            {
                if (((int)found & (1 << kind)) != 0)
                {
                    nearness[kind] = 1f / distance;
                }
            }

            if ((found & Cells.Wall) != 0)
            {
                return;
            }
        }
    }
}
