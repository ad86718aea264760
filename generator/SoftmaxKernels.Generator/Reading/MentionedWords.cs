using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace SoftmaxKernels.Generator.Reading;

/// <summary>
/// Which of some words the text of a project mentions: in code, but also in strings and comments, which costs nothing to allow and
/// is right where a member is called by its name. What other generators write is not seen.
/// </summary>
/// <remarks>
/// A tree never changes, so each is read once. The words of a compilation are those of its trees: after a keystroke one tree is read.
/// </remarks>
internal sealed class MentionedWords
{
    private const int AsciiEnd = 128;

    private readonly string[] _words;
    private readonly bool[] _starts = new bool[AsciiEnd];
    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<ulong>> _ofTrees = new();
    private readonly ConditionalWeakTable<Compilation, StrongBox<ulong>> _ofCompilations = new();

    /// <summary>Initializes a new instance of the <see cref="MentionedWords"/> class.</summary>
    /// <param name="words">At most 64 words of ASCII letters.</param>
    public MentionedWords(IEnumerable<string> words)
    {
        _words = [.. words];
        foreach (string word in _words)
        {
            _starts[word[0]] = true;
        }
    }

    /// <summary>The words that no text of a compilation mentions.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public HashSet<string> MissingIn(Compilation compilation, CancellationToken cancellationToken)
    {
        if (!_ofCompilations.TryGetValue(compilation, out StrongBox<ulong>? found))
        {
            found = new StrongBox<ulong>(compilation.SyntaxTrees.Aggregate(0UL, (words, tree) => words | Of(tree, cancellationToken)));
            _ = _ofCompilations.GetValue(compilation, _ => found);
        }

        return [.. _words.Where((_, i) => (found.Value & (1UL << i)) == 0)];
    }

    private ulong Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_ofTrees.TryGetValue(tree, out StrongBox<ulong>? found))
        {
            cancellationToken.ThrowIfCancellationRequested();
            found = new StrongBox<ulong>(Of(tree.GetText(cancellationToken).ToString()));
            _ = _ofTrees.GetValue(tree, _ => found);
        }

        return found.Value;
    }

    private ulong Of(string text)
    {
        ulong found = 0;
        for (int start = 0; start < text.Length; start++)
        {
            if (!IsOfWord(text[start]))
            {
                continue;
            }

            int end = start + 1;
            while (end < text.Length && IsOfWord(text[end]))
            {
                end++;
            }

            if (text[start] < AsciiEnd && _starts[text[start]])
            {
                found |= Bit(text, start, end - start);
            }

            start = end;
        }

        return found;
    }

    private ulong Bit(string text, int start, int length)
    {
        for (int i = 0; i < _words.Length; i++)
        {
            if (_words[i].Length == length && string.CompareOrdinal(text, start, _words[i], 0, length) == 0)
            {
                return 1UL << i;
            }
        }

        return 0;
    }

    private static bool IsOfWord(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (c >= AsciiEnd && char.IsLetterOrDigit(c));
}
