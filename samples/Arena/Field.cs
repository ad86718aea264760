using System;

namespace Arena;

/// <summary>A walled square of cells. Its size and all that lies in it follow from the number of agents and the random numbers.</summary>
internal sealed class Field
{
    private const int CellsPerTenAgents = 65;
    private const int WallLength = 9;
    private const int HazardLength = 6;
    private const int CellsPerWall = 500;
    private const int CellsPerHazard = 120;

    private readonly int[] _offsets;
    private readonly Cells[] _cells;
    private readonly SplitMix64 _random;

    /// <summary>Builds a field with walls, hazards and food, and no agents yet.</summary>
    public Field(int agents, SplitMix64 random)
    {
        _random = random;
        Side = SideFor(agents);
        _offsets = Compass.Offsets(Side);
        _cells = new Cells[Side * Side];
        Enclose();
        for (int i = 0; i < _cells.Length / CellsPerWall; i++)
        {
            BuildWall();
        }

        for (int i = 0; i < _cells.Length / CellsPerHazard; i++)
        {
            SpillHazard();
        }

        for (int i = 0; i < agents * 6 / 10; i++)
        {
            PlaceFood();
        }
    }

    /// <summary>Gets the length of a row, which is also the number of rows, walls included.</summary>
    public int Side { get; }

    /// <summary>Gets what each move adds to the index of a cell.</summary>
    public ReadOnlySpan<int> MoveOffsets => _offsets;

    /// <summary>Gets all cells, row by row.</summary>
    public ReadOnlySpan<Cells> All => _cells;

    /// <summary>Gets what is in a cell.</summary>
    public Cells this[int cell] => _cells[cell];

    /// <summary>Puts an agent into a cell where nothing is, and says which.</summary>
    public int PlaceAgent() => Place(Cells.Agent);

    /// <summary>Moves an agent, and has it eat what food there is: as much grows elsewhere at once.</summary>
    /// <returns>What was in the cell before.</returns>
    public Cells MoveAgent(int from, int to)
    {
        Cells found = _cells[to];
        _cells[from] &= ~Cells.Agent;
        _cells[to] = (found & ~Cells.Food) | Cells.Agent;
        if ((found & Cells.Food) != 0)
        {
            PlaceFood();
        }

        return found;
    }

    private static int SideFor(int agents)
    {
        int side = 1;
        while (side * side * 10L < (long)agents * CellsPerTenAgents)
        {
            side++;
        }

        return side + (2 * Sight.Range);
    }

    private void PlaceFood() => Place(Cells.Food);

    private int Place(Cells content)
    {
        int cell;
        do
        {
            cell = _random.Next(_cells.Length);
        }
        while (_cells[cell] != Cells.None);
        _cells[cell] = content;
        return cell;
    }

    // As thick as agents can see: who looks or walks never leaves the array.
    private void Enclose()
    {
        for (int cell = 0; cell < _cells.Length; cell++)
        {
            int x = cell % Side;
            int y = cell / Side;
            bool isBorder = int.Min(x, y) < Sight.Range || int.Max(x, y) >= Side - Sight.Range;
            _cells[cell] = isBorder ? Cells.Wall : Cells.None;
        }
    }

    // Straight on from a cell, to the next wall at most.
    private void BuildWall()
    {
        int cell = _random.Next(_cells.Length);
        int offset = _offsets[2 * _random.Next(Compass.Moves / 2)];
        for (int i = 0; i < WallLength && _cells[cell] != Cells.Wall; i++)
        {
            _cells[cell] = Cells.Wall;
            cell += offset;
        }
    }

    // This way and that from a cell, to the next wall at most.
    private void SpillHazard()
    {
        int cell = _random.Next(_cells.Length);
        for (int i = 0; i < HazardLength && _cells[cell] != Cells.Wall; i++)
        {
            _cells[cell] = Cells.Hazard;
            cell += _offsets[_random.Next(Compass.Moves)];
        }
    }
}
