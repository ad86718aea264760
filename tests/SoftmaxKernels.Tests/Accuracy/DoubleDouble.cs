using System;
using System.Globalization;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>
/// A number as the unevaluated sum of two doubles: about 106 bits, so that its errors do not show beside those of a float.
/// The algorithms are the classic ones of Dekker and Knuth.
/// </summary>
internal readonly struct DoubleDouble
{
    public static readonly DoubleDouble Zero = new(0.0, 0.0);
    public static readonly DoubleDouble One = new(1.0, 0.0);

    private readonly double _low;

    private DoubleDouble(double high, double low)
    {
        High = high;
        _low = low;
    }

    /// <summary>Gets the number rounded to double.</summary>
    public double High { get; }

    public static implicit operator DoubleDouble(double value) => new(value, 0.0);

    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value._low);

    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        (double high, double low) = TwoSum(left.High, right.High);
        (double highOfLow, double lowOfLow) = TwoSum(left._low, right._low);
        (high, low) = FastTwoSum(high, low + highOfLow);
        return Normalised(high, low + lowOfLow);
    }

    public static DoubleDouble operator -(DoubleDouble left, DoubleDouble right) => left + -right;

    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        double high = left.High * right.High;
        double low = Math.FusedMultiplyAdd(left.High, right.High, -high);
        return Normalised(high, low + ((left.High * right._low) + (left._low * right.High)));
    }

    public static DoubleDouble operator /(DoubleDouble left, DoubleDouble right)
    {
        // Long division, two digits and a correction: each quotient takes the remainder down by 53 bits.
        double first = left.High / right.High;
        DoubleDouble remainder = left - (right * first);
        double second = remainder.High / right.High;
        remainder -= right * second;
        return (DoubleDouble)first + second + (remainder.High / right.High);
    }

    public static bool operator <(DoubleDouble left, DoubleDouble right) => (left - right).High < 0.0;

    public static bool operator >(DoubleDouble left, DoubleDouble right) => (left - right).High > 0.0;

    public static DoubleDouble Abs(DoubleDouble value) => value.High < 0.0 ? -value : value;

    /// <summary>The number times a power of two, exactly.</summary>
    public static DoubleDouble ScaleB(DoubleDouble value, int exponent) =>
        new(Math.ScaleB(value.High, exponent), Math.ScaleB(value._low, exponent));

    /// <summary>Reads digits with a decimal point and, perhaps, an exponent of ten.</summary>
    public static DoubleDouble Parse(string text)
    {
        string[] parts = text.Split('e');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.');
        exponent -= point < 0 ? 0 : parts[0].Length - point - 1;
        DoubleDouble value = Zero;
        foreach (char digit in parts[0])
        {
            value = char.IsAsciiDigit(digit) ? (value * 10.0) + (digit - '0') : value;
        }

        for (; exponent > 0; exponent--)
        {
            value *= 10.0;
        }

        for (; exponent < 0; exponent++)
        {
            value /= 10.0;
        }

        return parts[0][0] == '-' ? -value : value;
    }

    public override string ToString() => $"{High:R} + {_low:R}";

    /// <summary>Infinities and NaN have no second part.</summary>
    private static DoubleDouble Normalised(double high, double low)
    {
        if (!double.IsFinite(high))
        {
            return high;
        }

        (high, low) = FastTwoSum(high, low);
        return new DoubleDouble(high, low);
    }

    private static (double Sum, double Error) TwoSum(double a, double b)
    {
        double sum = a + b;
        double b2 = sum - a;
        return (sum, (a - (sum - b2)) + (b - b2));
    }

    private static (double Sum, double Error) FastTwoSum(double a, double b)
    {
        double sum = a + b;
        return (sum, b - (sum - a));
    }
}
