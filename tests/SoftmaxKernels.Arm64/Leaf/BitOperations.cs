namespace System.Numerics;

/// <summary>Counts bits. The methods of this name in the core library for x64 throw on Arm64. No arithmetic depends on them.</summary>
internal static class BitOperations
{
    public static int PopCount(ulong value)
    {
        int count = 0;
        for (; value != 0; value &= value - 1)
        {
            count++;
        }

        return count;
    }

    public static int TrailingZeroCount(ulong value)
    {
        int count = 0;
        for (; (value & 1) == 0; value >>= 1)
        {
            count++;
        }

        return count;
    }
}
