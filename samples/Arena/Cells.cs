using System;

namespace Arena;

/// <summary>What may be in a cell of the field.</summary>
[Flags]
internal enum Cells : byte
{
    None = 0,
    Wall = 1,
    Food = 2,
    Hazard = 4,
    Agent = 8,
}
