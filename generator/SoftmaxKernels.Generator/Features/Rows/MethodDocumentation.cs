using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>Writes the documentation of members, which shows when a user hovers over a call.</summary>
internal static class MethodDocumentation
{
    /// <summary>Writes the documentation of one method.</summary>
    /// <param name="source">Where to write.</param>
    /// <param name="method">The method.</param>
    /// <param name="strategy">How it does its work, in sentences.</param>
    /// <param name="size">The number of classes.</param>
    public static void Write(SourceWriter source, RowMethod method, IReadOnlyList<string> strategy, int size)
    {
        source.Line("/// <summary>" + Fill(method.Summary, size) + "</summary>");
        List<string> sentences = strategy.Select(line => char.ToUpperInvariant(line[0]) + line.Substring(1) + ".").ToList();
        if (sentences.Count == 1)
        {
            source.Line("/// <remarks>" + sentences[0] + "</remarks>");
        }
        else if (sentences.Count > 1)
        {
            source.Line("/// <remarks>");
            for (int i = 0; i < sentences.Count; i++)
            {
                source.Line("/// " + sentences[i] + (i == sentences.Count - 1 ? string.Empty : "<br/>"));
            }

            source.Line("/// </remarks>");
        }

        foreach (Parameter parameter in method.Parameters)
        {
            source.Line("/// <param name=\"" + parameter.Name + "\">" + Fill((method.WithSpans is null ? null : parameter.PointerText) ?? parameter.Text, size) + "</param>");
        }

        if (method.ReturnsText is { } returns)
        {
            source.Line("/// <returns>" + Fill(returns, size) + "</returns>");
        }

        foreach ((string type, string text) in MethodExceptions.Of(method))
        {
            source.Line("/// <exception cref=\"global::System." + type + "\">" + text + "</exception>");
        }
    }

    /// <summary>How a method does its work: of the first of a family one line for each width, of others what they do differently.</summary>
    /// <param name="method">The method.</param>
    /// <param name="plan">The plan of the kernel.</param>
    /// <param name="isFirst">Whether it is the first of its family, whose remarks say for all of them how each width lays out a row.</param>
    public static IReadOnlyList<string> Strategy(RowMethod method, KernelPlan plan, bool isFirst)
    {
        if (method.WithSpans is not null)
        {
            return ["as with spans, by the same code. A pointer has no length, so that there is enough memory is not checked"];
        }

        List<string> lines = [];
        if (!plan.Columns.IsEmpty && method.Many is not null)
        {
            lines.Add(LayoutText.OfColumns(plan.Columns) + "; the rows left over " + (isFirst ? "as follows" : "as a single row"));
        }

        if (!plan.Groups.IsEmpty && method.Many?.WriteGroups is not null)
        {
            lines.Add(LayoutText.OfGroups(plan.Groups));
        }

        return isFirst ? [.. lines, .. Levels(plan, method.IsOfElements)] : lines;
    }

    private static List<string> Levels(KernelPlan plan, bool ofElements)
    {
        List<string> lines = (ofElements ? plan.Elements : plan.Levels).Select(level => LayoutText.OfLevel(level, ofElements)).ToList();
        if (plan.Levels[plan.Levels.Length - 1].Lanes > 1)
        {
            lines.Add("else the loops of the runtime library");
        }

        return lines;
    }

    private static string Fill(string text, int size) => text
        .Replace("{N-1}", (size - 1).ToString(CultureInfo.InvariantCulture))
        .Replace("{N}", size.ToString(CultureInfo.InvariantCulture));
}
