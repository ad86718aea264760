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
    public static void Write(SourceWriter source, RowMethod method, KernelPlan plan)
    {
        int size = plan.Size;
        source.Line("/// <summary>" + Fill(method.Summary, size) + "</summary>");
        source.Line("/// <remarks>");
        foreach (string line in Strategy(method, plan))
        {
            source.Line("/// " + line);
        }

        source.Line("/// </remarks>");
        foreach (Parameter parameter in method.Parameters)
        {
            source.Line("/// <param name=\"" + parameter.Name + "\">" + Fill(parameter.Text, size) + "</param>");
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

    /// <summary>How a method does its work, one line for each width.</summary>
    private static IEnumerable<string> Strategy(RowMethod method, KernelPlan plan)
    {
        if (method.WithSpans is not null)
        {
            return Terminated(new List<string> { "As with spans, by the same code. A pointer has no length, so that there is enough memory is not checked" });
        }

        List<string> lines = Levels(plan, method.IsOfElements);
        if (!plan.Groups.IsEmpty && method.Many?.WriteGroups is not null)
        {
            lines.Insert(0, LayoutText.OfGroups(plan.Groups));
        }

        if (!plan.Columns.IsEmpty && method.Many is not null)
        {
            lines.Insert(0, LayoutText.OfColumns(plan.Columns) + "; the rows left over as follows");
        }

        return Terminated(lines);
    }

    private static List<string> Levels(KernelPlan plan, bool ofElements)
    {
        List<string> lines = plan.Levels.Select(level => LayoutText.OfLevel(level, ofElements)).ToList();
        if (plan.Levels.IsEmpty || plan.Levels[plan.Levels.Length - 1].Lanes > 1)
        {
            lines.Add((plan.Levels.IsEmpty ? string.Empty : "Without vectors: ") + "the loops of the runtime library");
        }

        return lines;
    }

    private static IEnumerable<string> Terminated(List<string> lines) =>
        lines.Select((line, i) => char.ToUpperInvariant(line[0]) + line.Substring(1) + (i == lines.Count - 1 ? "." : ".<br/>"));

    private static string Fill(string text, int size) => text
        .Replace("{N-1}", (size - 1).ToString(CultureInfo.InvariantCulture))
        .Replace("{N}", size.ToString(CultureInfo.InvariantCulture));
}
