using System;

namespace SoftmaxKernels.Generator.Reading;

/// <summary>
/// The names of the files of one type. It may have several, of as many kinds: one for each of its attributes, or for parts of what
/// one of them asks for.
/// </summary>
internal static class FileKinds
{
    private const string Extension = ".g.cs";

    /// <summary>Names the file of a kind.</summary>
    /// <param name="hintName">The hint name of the type.</param>
    /// <param name="kind">The kind: a word.</param>
    /// <returns>The name, such as <c>My.Digits.1f9a03c2.Layer.g.cs</c>: unique where those of types are.</returns>
    public static string Name(string hintName, string kind) => Stem(hintName) + "." + kind + Extension;

    /// <summary>Whether a file is generated for a type.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="hintName">The hint name of the type.</param>
    public static bool IsOf(string path, string hintName)
    {
        string file = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        string stem = Stem(hintName);
        return file.StartsWith(stem, StringComparison.Ordinal)
            && file.EndsWith(Extension, StringComparison.Ordinal)
            && IsKind(file, stem.Length, file.Length - Extension.Length);
    }

    // Nothing, or a dot and a word.
    private static bool IsKind(string file, int start, int end) =>
        start == end || (start < end - 1 && file[start] == '.' && file.IndexOf('.', start + 1, end - start - 1) < 0);

    private static string Stem(string hintName) => hintName.Substring(0, hintName.Length - Extension.Length);
}
