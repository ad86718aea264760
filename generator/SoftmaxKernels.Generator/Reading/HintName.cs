using System;
using System.Globalization;
using System.Text;

namespace SoftmaxKernels.Generator.Reading;

/// <summary>The names of generated files. Two equal ones, letter case aside, would cost the compilation all generated files.</summary>
internal static class HintName
{
    private const string Extension = ".g.cs";

    // Three bytes of UTF-8 each at worst: with the hash and the extension, a file name of at most 254 of 255 bytes.
    private const int MaxReadableLength = 80;

    /// <summary>Names the generated file of a type.</summary>
    /// <param name="metadataName">The type's metadata name, such as <c>My.Outer`1+Digits</c>.</param>
    /// <returns>A name for people with a hash for uniqueness, such as <c>My.Outer_1.Digits.1f9a03c2.g.cs</c>.</returns>
    public static string For(string metadataName)
    {
        // The end of a long name says more than its beginning.
        int start = Math.Max(0, metadataName.Length - MaxReadableLength);
        StringBuilder name = new(metadataName.Length - start + 9 + Extension.Length);
        for (int i = start; i < metadataName.Length; i++)
        {
            char c = metadataName[i];
            name.Append(c == '+' ? '.' : char.IsLetterOrDigit(c) || c == '.' ? c : '_');
        }

        return name.Append('.').Append(Hash(metadataName)).Append(Extension).ToString();
    }

    // FNV-1a, since string.GetHashCode differs from one process to the next.
    private static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ (byte)c) * 16777619);
            hash = unchecked((hash ^ (byte)(c >> 8)) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
