namespace SoftmaxKernels.Generator.Planning;

/// <summary>How the elements of a row get into a register and back.</summary>
internal enum RegisterLoad
{
    /// <summary>One load of a whole register.</summary>
    Whole,

    /// <summary>Two loads of half a register, which overlap where the row is shorter than the register.</summary>
    Halves,

    /// <summary>One to three elements in a register of four; the other lanes hold padding.</summary>
    Padded,

    /// <summary>A load of half a register, and behind it one, two or four elements; the other lanes hold padding.</summary>
    Split,
}

/// <summary>One register of a row.</summary>
/// <param name="Index">The number that its variables carry.</param>
/// <param name="Lanes">1 for a scalar, else 4, 8 or 16.</param>
/// <param name="Offset">The element in its first lane.</param>
/// <param name="Repeated">
/// How many elements it shares with the register (or half) before it: they stand in its lowest lanes, or for
/// <see cref="RegisterLoad.Halves"/> in the lowest lanes of its upper half.
/// </param>
/// <param name="Load">How it is loaded.</param>
/// <param name="Tail">How many elements are loaded one by one, or two at once: the last ones of a padded or split register.</param>
internal sealed record Register(int Index, int Lanes, int Offset, int Repeated, RegisterLoad Load, int Tail = 0);
