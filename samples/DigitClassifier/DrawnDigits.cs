using System;

namespace DigitClassifier;

/// <summary>Draws digits as a hasty hand might: 5 × 7 glyphs, moved about on 8 × 8 pixels, faint or bold, with noise.</summary>
internal static class DrawnDigits
{
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
    public static DigitSet Draw(int count, SplitMix64 random)
    {
        float[] features = new float[count * Digits.FeatureCount];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = random.Next(Digits.ClassCount);
            DrawOne(labels[i], random, features.AsSpan(i * Digits.FeatureCount, Digits.FeatureCount));
        }

        return new DigitSet(features, labels, Digits.FeatureCount);
    }

    private static void DrawOne(int digit, SplitMix64 random, Span<float> pixels)
    {
        int left = 1 + random.Next(Digits.Side - GlyphWidth - 1);
        int top = random.Next(Digits.Side - GlyphHeight + 1);
        float ink = 0.5f + (0.5f * random.NextSingle());
        for (int y = 0; y < Digits.Side; y++)
        {
            for (int x = 0; x < Digits.Side; x++)
            {
                float noise = 0.6f * (random.NextSingle() - 0.5f);
                pixels[(y * Digits.Side) + x] = noise + (IsInk(digit, x - left, y - top) ? ink : 0f);
            }
        }
    }

    private static bool IsInk(int digit, int x, int y) =>
        x is >= 0 and < GlyphWidth && y is >= 0 and < GlyphHeight && s_glyphs[y][(digit * (GlyphWidth + 1)) + x] == '#';
}
