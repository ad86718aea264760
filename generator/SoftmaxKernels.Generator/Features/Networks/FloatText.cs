using System.Globalization;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>Floats as C# literals that are as short as they can be.</summary>
internal static class FloatText
{
    private const int EnoughDigits = 9;

    /// <summary>A literal.</summary>
    /// <param name="value">A number that is not NaN.</param>
    public static string Literal(float value) =>
        float.IsPositiveInfinity(value) ? "float.PositiveInfinity"
        : float.IsNegativeInfinity(value) ? "float.NegativeInfinity"
        : float.IsNaN(value) ? "float.NaN"
        : Digits(value) + "f";

    private static string Digits(float value)
    {
        if (value == 0f)
        {
            return 1f / value < 0f ? "-0" : "0";
        }

        for (int digits = 6; digits < EnoughDigits; digits++)
        {
            string text = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

            // By way of double, which every framework reads right to far more digits; a text near the middle between two floats is left alone.
            double read = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            if ((float)read == value && (float)(read + ((read - value) * 0.01)) == value)
            {
                return text;
            }
        }

        return value.ToString("G9", CultureInfo.InvariantCulture);
    }
}
