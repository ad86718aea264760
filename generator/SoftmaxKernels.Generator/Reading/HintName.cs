using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SoftmaxKernels.Generator.Reading;

/// <summary>The names of generated files. Two equal ones, letter case aside, would cost the compilation all generated files.</summary>
/// <remarks>
/// A name is a readable text and a code, and no two types of a compilation share both. Of an ASCII name of usual length, the code
/// is all that the readable text has lost, bit by bit: the name can be read back from both, so they are never equal for two names.
/// Of any other name, the code is 128 bits of SHA-256, for which no two texts with equal bits are known, nor a way to find them.
/// A part of a type changes nothing of that: as a name of its own, the readable text would have a longer code, by the letters of
/// the part; where the code is a hash, it is one of the part too.
/// The codes of the first kind are shorter, so one kind is never taken for the other. Letter case never matters: the code has
/// lower-case letters only, and of the readable text, it tells the case.
/// </remarks>
internal static class HintName
{
    private const string Extension = ".g.cs";

    // Two bits at worst for each character, four in a digit: the code is shorter than that of a hash.
    private const int MaxEncodedLength = 60;

    // Three bytes of UTF-8 each at worst: with the hash and the extension, a file name of at most 254 of 255 bytes.
    private const int MaxReadableLength = 72;

    private const int HashBytes = 16;

    /// <summary>Names a generated file of a type.</summary>
    /// <param name="metadataName">The type's metadata name, such as <c>My.Outer`1+Digits</c>.</param>
    /// <param name="part">What is in the file: letters that no other file of the type has; or nothing, for what every type has.</param>
    /// <returns>A name for people with a code for uniqueness, such as <c>My.Outer_1.Digits.Softmax.884c0.g.cs</c>.</returns>
    public static string For(string metadataName, string? part = null)
    {
        string text = part is null ? metadataName : metadataName + "." + part;
        string? code = Encode(metadataName);

        // The end of a long name says more than its beginning. What is left to a code is all there.
        int start = code is null ? Math.Max(0, text.Length - MaxReadableLength) : 0;
        StringBuilder name = new();
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            name.Append(c == '+' ? '.' : char.IsLetterOrDigit(c) || c == '.' ? c : '_');
        }

        // No name of a type has a slash.
        return name.Append('.').Append(code ?? Hash(part is null ? metadataName : metadataName + "/" + part)).Append(Extension).ToString();
    }

    /// <summary>The name of a file as an identifier, which is as unique.</summary>
    /// <param name="hintName">The name.</param>
    /// <returns>The identifier, such as <c>My_Outer_1_Digits_884c0</c>.</returns>
    public static string Identifier(string hintName)
    {
        string name = hintName.Substring(0, hintName.Length - Extension.Length).Replace('.', '_');

        // The name of a type begins with a letter, but the end of a long one need not.
        return char.IsDigit(name[0]) ? "_" + name : name;
    }

    // What is lost where letters lose their case and everything else becomes an underscore, as in an identifier: a bit for each
    // letter and two for each of the others. From those, one reads off how many bits there are, and which is whose.
    private static string? Encode(string metadataName)
    {
        if (metadataName.Length > MaxEncodedLength)
        {
            return null;
        }

        StringBuilder code = new();
        int digit = 0;
        int bits = 0;
        foreach (char c in metadataName)
        {
            switch (c)
            {
                case >= '0' and <= '9':
                    break;
                case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                    Append(c <= 'Z');
                    break;
                case '.' or '+' or '`' or '_':
                    Append(c is '`' or '_');
                    Append(c is '+' or '_');
                    break;
                default:
                    return null;
            }
        }

        while (bits % 4 != 0)
        {
            Append(false);
        }

        return code.ToString();

        void Append(bool bit)
        {
            digit = (digit << 1) | (bit ? 1 : 0);
            bits++;
            if (bits % 4 == 0)
            {
                code.Append(digit.ToString("x", CultureInfo.InvariantCulture));
                digit = 0;
            }
        }
    }

    private static string Hash(string text)
    {
        using SHA256 sha = SHA256.Create();

        // UTF-16, since an identifier may hold half a surrogate pair, which UTF-8 cannot tell from another.
        byte[] hash = sha.ComputeHash(Encoding.Unicode.GetBytes(text));
        StringBuilder code = new(2 * HashBytes);
        for (int i = 0; i < HashBytes; i++)
        {
            code.Append(hash[i].ToString("x2", CultureInfo.InvariantCulture));
        }

        return code.ToString();
    }
}
