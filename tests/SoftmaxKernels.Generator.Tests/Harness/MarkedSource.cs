using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace SoftmaxKernels.Generator.Tests.Harness;

/// <summary>A source with marks where diagnostics are expected: <c>class {|SMK0001:Digits|} { }</c>. Marks may not nest.</summary>
/// <param name="Text">The source without the marks.</param>
/// <param name="Marks">The expected diagnostics.</param>
internal sealed partial record MarkedSource(string Text, IReadOnlyList<(string Id, TextSpan Span)> Marks)
{
    public static MarkedSource Parse(string marked)
    {
        StringBuilder text = new();
        List<(string Id, TextSpan Span)> marks = [];
        int position = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            text.Append(marked, position, match.Index - position);
            foreach (string id in match.Groups["ids"].Value.Split(','))
            {
                marks.Add((id, new TextSpan(text.Length, match.Groups["text"].Length)));
            }

            text.Append(match.Groups["text"].Value);
            position = match.Index + match.Length;
        }

        text.Append(marked, position, marked.Length - position);
        return new MarkedSource(text.ToString(), marks);
    }

    [GeneratedRegex(@"\{\|(?<ids>[A-Z0-9,]+):(?<text>.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
