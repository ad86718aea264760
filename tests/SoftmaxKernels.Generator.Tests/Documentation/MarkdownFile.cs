using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>A Markdown file of this repository, as far as its tests look into it.</summary>
internal sealed partial class MarkdownFile
{
    private const string Fence = "```";

    private readonly List<string> _prose = [];
    private readonly List<CodeBlock> _blocks = [];

    private MarkdownFile(IReadOnlyList<string> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                _prose.Add(lines[i]);
                continue;
            }

            int end = i + 1;
            while (lines[end] != Fence)
            {
                end++;
            }

            string mark = i > 0 ? Comment().Match(lines[i - 1]).Groups["text"].Value : string.Empty;
            _blocks.Add(new CodeBlock(i + 1, lines[i][Fence.Length..], mark, string.Join('\n', lines.Take(end).Skip(i + 1)) + "\n"));
            i = end;
        }
    }

    /// <summary>Gets the lines outside blocks of code.</summary>
    public IReadOnlyList<string> Prose => _prose;

    /// <summary>Gets the fenced blocks of code, in order.</summary>
    public IReadOnlyList<CodeBlock> Blocks => _blocks;

    /// <summary>Gets the targets of all links, in order.</summary>
    public IEnumerable<string> LinkTargets =>
        _prose.SelectMany(line => Link().Matches(InlineCode().Replace(line, string.Empty))).Select(match => match.Groups["target"].Value);

    /// <summary>Gets the names by which links lead to the headings, as GitHub forms them.</summary>
    public IEnumerable<string> Anchors => _prose
        .Select(line => Heading().Match(line))
        .Where(match => match.Success)
        .Select(match => NotInAnchors().Replace(match.Groups["text"].Value.ToLowerInvariant(), string.Empty).Replace(' ', '-'));

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path from the folder of the solution.</param>
    public static MarkdownFile Read(string path) => new(File.ReadAllLines(Repository.PathOf(path)));

    [GeneratedRegex("^<!-- (?<text>.*) -->$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("^#+ (?<text>.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
