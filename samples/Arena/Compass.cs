namespace Arena;

/// <summary>The eight moves, clockwise from north.</summary>
internal static class Compass
{
    public const int Moves = 8;

    /// <summary>Writes how far each move is from cell to cell, where a row of the field has <paramref name="side"/> of them.</summary>
    public static int[] Offsets(int side) => [-side, 1 - side, 1, side + 1, side, side - 1, -1, -side - 1];
}
