using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SoftmaxKernels.Benchmarks.Reports;

/// <summary>A table in Markdown, its columns aligned to the right.</summary>
internal sealed class MarkdownTable(IEnumerable<string> header)
{
    private readonly StringBuilder _text = new StringBuilder().Append(Line(header)).Append(Line(header.Select(_ => "--:")));

    public void Add(IEnumerable<string> cells) => _text.Append(Line(cells));

    public override string ToString() => _text.ToString();

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
