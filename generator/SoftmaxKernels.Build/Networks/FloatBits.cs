using System;

namespace SoftmaxKernels.Build.Networks;

/// <summary>Floats as bits, which netstandard2.0 has for doubles only.</summary>
internal static class FloatBits
{
    /// <summary>The bits of a float.</summary>
    /// <param name="value">The float.</param>
    public static int Of(float value) => BitConverter.ToInt32(BitConverter.GetBytes(value), 0);

    /// <summary>A float of given bits.</summary>
    /// <param name="bits">The bits.</param>
    public static float From(int bits) => BitConverter.ToSingle(BitConverter.GetBytes(bits), 0);

    /// <summary>Whether a float is neither infinite nor NaN.</summary>
    /// <param name="value">The float.</param>
    public static bool IsFinite(float value) => !float.IsNaN(value) && !float.IsInfinity(value);

    /// <summary>The float that a number of 16 bits of IEEE 754 stands for, exactly.</summary>
    /// <param name="half">The 16 bits.</param>
    public static float FromHalf(int half)
    {
        int sign = (half & 0x8000) << 16;
        int exponent = (half >> 10) & 0x1F;
        int fraction = half & 0x3FF;
        return exponent switch
        {
            0 => (sign == 0 ? 1f : -1f) * (fraction * From((127 - 24) << 23)),
            0x1F => From(sign | 0x7F800000 | (fraction << 13)),
            _ => From(sign | ((exponent + 127 - 15) << 23) | (fraction << 13)),
        };
    }

    /// <summary>The float whose upper 16 bits are given, exactly.</summary>
    /// <param name="upper">The 16 bits.</param>
    public static float FromBFloat16(int upper) => From(upper << 16);
}
