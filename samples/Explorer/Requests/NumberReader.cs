using System;
using System.Globalization;

namespace Explorer.Requests;

/// <summary>Reads numbers that were typed, of which any may be NaN or infinite.</summary>
internal static class NumberReader
{
    private const int LongestShown = 40;

    /// <summary>Reads numbers with commas between them.</summary>
    /// <param name="name">What they are called.</param>
    /// <param name="text">The text.</param>
    /// <param name="count">How many there must be.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="RequestException">There are more or fewer, or one is no number.</exception>
    public static float[] Floats(string name, string text, int count)
    {
        string[] parts = Parts(name, text, count);
        return Array.ConvertAll(parts, part => Float(name, part));
    }

    /// <summary>Reads flags with commas between them.</summary>
    /// <param name="name">What they are called.</param>
    /// <param name="text">The text.</param>
    /// <param name="count">How many there must be.</param>
    /// <returns>The flags.</returns>
    /// <exception cref="RequestException">There are more or fewer, or one is neither 0 nor 1.</exception>
    public static bool[] Flags(string name, string text, int count)
    {
        string[] parts = Parts(name, text, count);
        return Array.ConvertAll(parts, part => part switch
        {
            "0" => false,
            "1" => true,
            _ => throw new RequestException($"{name}: '{Short(part)}' is neither 0 nor 1."),
        });
    }

    /// <summary>Reads a number.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="text">The text.</param>
    /// <returns>The nearest number of 32 bits.</returns>
    /// <exception cref="RequestException">It is no number.</exception>
    public static float Float(string name, string text) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float number)
            ? number
            : throw new RequestException($"{name}: '{Short(text)}' is no number.");

    /// <summary>Reads a whole number that is not negative.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="text">The text.</param>
    /// <param name="most">The largest that it may be.</param>
    /// <returns>The number.</returns>
    /// <exception cref="RequestException">It is none, or is larger.</exception>
    public static ulong Whole(string name, string text, ulong most) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) && number <= most
            ? number
            : throw new RequestException($"{name}: '{Short(text)}' is no whole number from 0 to {most}.");

    private static string[] Parts(string name, string text, int count)
    {
        // One more than allowed is enough to know.
        string[] parts = text.Split(',', count + 1, StringSplitOptions.TrimEntries);
        return parts.Length == count
            ? parts
            : throw new RequestException($"{name} has {(parts.Length > count ? "more" : "fewer")} than {count} numbers, which the kernel takes.");
    }

    private static string Short(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
