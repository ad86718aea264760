using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>A value of <c>KernelMethods</c> in words, also where not all of its bits have one.</summary>
internal static class FlagText
{
    /// <summary>Spells a value as one would write it.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, such as <c>Softmax | 0x400</c> or <c>~Tanh</c>.</returns>
    public static string Of(int value)
    {
        // Most bits are set in what is left by "~".
        if (value >= 0 || value == int.MinValue)
        {
            return string.Join(" | ", Parts(value));
        }

        List<string> parts = Parts(~value);
        return parts.Count == 1 ? "~" + parts[0] : "~(" + string.Join(" | ", parts) + ")";
    }

    private static List<string> Parts(int value)
    {
        List<string> parts = Enum.GetValues(typeof(MethodFamilies))
            .Cast<MethodFamilies>()
            .Where(flag => flag is not (MethodFamilies.None or MethodFamilies.All) && ((MethodFamilies)value & flag) == flag)
            .Select(flag => flag.ToString())
            .ToList();
        int rest = value & ~(int)OptionRules.Defined;
        if (rest != 0)
        {
            parts.Add("0x" + rest.ToString("X", CultureInfo.InvariantCulture));
        }

        return parts.Count == 0 ? [nameof(MethodFamilies.None)] : parts;
    }
}
