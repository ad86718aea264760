using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SoftmaxKernels.Generator.Features.Types;

/// <summary>A value of an enumeration of flags in words, also where not all of its bits have one.</summary>
internal static class FlagText
{
    private const string None = nameof(None);
    private const string All = nameof(All);

    /// <summary>Spells a value as one would write it.</summary>
    /// <typeparam name="T">The enumeration, whose numbers are integers.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="defined">All flags that have a word.</param>
    /// <returns>The text, such as <c>Softmax | 0x800</c> or <c>~Tanh</c>.</returns>
    public static string Of<T>(T value, T defined)
        where T : struct, Enum
    {
        // Most bits are set in what is left by "~".
        int number = Convert.ToInt32(value, CultureInfo.InvariantCulture);
        if (number >= 0 || number == int.MinValue)
        {
            return string.Join(" | ", Parts(number, defined));
        }

        List<string> parts = Parts(~number, defined);
        return parts.Count == 1 ? "~" + parts[0] : "~(" + string.Join(" | ", parts) + ")";
    }

    private static List<string> Parts<T>(int value, T defined)
        where T : struct, Enum
    {
        List<string> parts = Enum.GetValues(typeof(T))
            .Cast<T>()
            .Where(flag => flag.ToString() is not (None or All) && (value & Number(flag)) == Number(flag))
            .Select(flag => flag.ToString())
            .ToList();
        int rest = value & ~Number(defined);
        if (rest != 0)
        {
            parts.Add("0x" + rest.ToString("X", CultureInfo.InvariantCulture));
        }

        return parts.Count == 0 ? [None] : parts;
    }

    private static int Number<T>(T flag)
        where T : struct, Enum => Convert.ToInt32(flag, CultureInfo.InvariantCulture);
}
