namespace System;

/// <summary>netstandard2.0 lacks it; the compiler needs it for list patterns.</summary>
/// <param name="value">The distance.</param>
/// <param name="fromEnd">Whether it is from the end.</param>
internal readonly struct Index(int value, bool fromEnd = false)
{
    /// <summary>The index from the start.</summary>
    /// <param name="length">The length of the list.</param>
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
