using System;
using System.Globalization;

namespace SoftmaxKernels.Tests.Reference;

/// <summary>
/// Hexadecimal floating-point literals, which C# lacks. The reference takes its constants in this form because the product
/// takes them in decimal: a digit wrong in one of the two cannot go unnoticed.
/// </summary>
internal static class HexFloat
{
    public static float Single(string literal)
    {
        double value = Double(literal);
        return (float)value == value ? (float)value : throw new FormatException($"{literal} is not a float.");
    }

    public static double Double(string literal)
    {
        bool negative = literal[0] == '-';
        string[] parts = literal[(negative ? 3 : 2)..].Split('p');
        int point = parts[0].IndexOf('.');
        long digits = long.Parse(parts[0].Replace(".", ""), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        int exponent = int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int fractionDigits = point < 0 ? 0 : parts[0].Length - point - 1;
        double value = Math.ScaleB(digits, exponent - (4 * fractionDigits));
        return negative ? -value : value;
    }
}
