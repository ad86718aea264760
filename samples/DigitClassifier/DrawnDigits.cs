using System;

namespace DigitClassifier;

/// <summary>Draws digits as a hasty hand might: 5 × 7 glyphs, moved about on 8 × 8 pixels, faint or bold, with noise.</summary>
internal static class DrawnDigits
{
    private const int Side = 8;
    private const int GlyphWidth = 5;
    private const int GlyphHeight = 7;

    // The ten glyphs side by side, one space between them.
    private static readonly string[] s_glyphs =
    [
        " ###    #    ###   ###     #  #####  ###  #####  ###   ### ",
        "#   #  ##   #   # #   #   ##  #     #     #   # #   # #   #",
        "#   # # #       #     #  # #  #     #         # #   # #   #",
        "#   #   #     ##   ###  #  #  ####  ####     #   ###   ####",
        "#   #   #    #        # #####     # #   #   #   #   #     #",
        "#   #   #   #     #   #    #  #   # #   #   #   #   #     #",
        " ###  ##### #####  ###     #   ###   ###    #    ###   ### ",
    ];

    /// <summary>Draws digits: the same ones for the same random numbers.</summary>
    public static DigitSet Draw(int count, Random random)
    {
        float[] features = new float[count * Side * Side];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = random.Next(Digits.Size);
            DrawOne(labels[i], random, features.AsSpan(i * Side * Side, Side * Side));
        }

        return new DigitSet(features, labels, Side * Side);
    }

    private static void DrawOne(int digit, Random random, Span<float> pixels)
    {
        int left = random.Next(1, Side - GlyphWidth);
        int top = random.Next(Side - GlyphHeight + 1);
        float ink = 0.5f + (0.5f * random.NextSingle());
        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < Side; x++)
            {
                float noise = 0.6f * (random.NextSingle() - 0.5f);
                pixels[(y * Side) + x] = noise + (IsInk(digit, x - left, y - top) ? ink : 0f);
            }
        }
    }

    private static bool IsInk(int digit, int x, int y) =>
        x is >= 0 and < GlyphWidth && y is >= 0 and < GlyphHeight && s_glyphs[y][(digit * (GlyphWidth + 1)) + x] == '#';
}
