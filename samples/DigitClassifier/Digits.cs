namespace DigitClassifier;

/// <summary>What the network reads and what it tells apart.</summary>
internal static class Digits
{
    /// <summary>The side of a picture in pixels.</summary>
    public const int Side = 8;

    /// <summary>The features of a digit: its pixels, row by row.</summary>
    public const int FeatureCount = Side * Side;

    /// <summary>The classes, 0 to 9.</summary>
    public const int ClassCount = 10;
}
