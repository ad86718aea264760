using System.Globalization;
using System.Text;

namespace SoftmaxKernels.Build.Text;

/// <summary>Names as they stand in the text: without line breaks, and where a word is wanted, without blanks.</summary>
internal static class NameEscape
{
    /// <summary>A name at the end of a line.</summary>
    /// <param name="name">The name.</param>
    public static string Line(string name) => Escape(name, isWord: false);

    /// <summary>A name in the middle of a line.</summary>
    /// <param name="name">The name.</param>
    public static string Word(string name) => Escape(name, isWord: true);

    private static string Escape(string name, bool isWord)
    {
        StringBuilder escaped = new(name.Length);
        foreach (char character in name)
        {
            bool isPlain = character != '\\'
                && !char.IsControl(character)
                && !char.IsSurrogate(character)
                && (character == ' ' ? !isWord : !char.IsWhiteSpace(character));
            if (isPlain)
            {
                escaped.Append(character);
            }
            else
            {
                escaped.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }
}
