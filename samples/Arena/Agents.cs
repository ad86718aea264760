using System;

namespace Arena;

/// <summary>Where the agents are, and what their last move brought them: 1 for food, −1 for a hazard.</summary>
internal sealed class Agents
{
    private readonly Field _field;
    private readonly int[] _positions;
    private readonly int[] _rewards;

    /// <summary>Spreads agents over a field.</summary>
    public Agents(int count, Field field)
    {
        _field = field;
        _positions = new int[count];
        _rewards = new int[count];
        for (int i = 0; i < count; i++)
        {
            _positions[i] = field.PlaceAgent();
        }
    }

    /// <summary>Gets the cell of each agent.</summary>
    public ReadOnlySpan<int> Positions => _positions;

    /// <summary>Gets the last reward of each agent.</summary>
    public ReadOnlySpan<int> Rewards => _rewards;

    /// <summary>Moves one agent after the other. Who finds the cell taken meanwhile stays.</summary>
    /// <returns>The sum of the rewards.</returns>
    public int Move(ReadOnlySpan<int> moves)
    {
        int sum = 0;
        for (int i = 0; i < _positions.Length; i++)
        {
            _rewards[i] = MoveOne(ref _positions[i], moves[i]);
            sum += _rewards[i];
        }

        return sum;
    }

    private int MoveOne(ref int position, int move)
    {
        int to = position + _field.MoveOffsets[move];
        Cells found = _field[to];
        if ((found & (Cells.Wall | Cells.Agent)) == 0)
        {
            _field.MoveAgent(position, to);
            position = to;
        }
        else
        {
            found = _field[position];
        }

        return ((found & Cells.Food) != 0 ? 1 : 0) - ((found & Cells.Hazard) != 0 ? 1 : 0);
    }
}
