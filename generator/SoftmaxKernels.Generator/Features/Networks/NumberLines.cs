using System.Collections.Generic;
using System.Text;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>Writes many numbers, separated by commas, in lines that a person can still look at.</summary>
internal static class NumberLines
{
    private const int Longest = 150;

    /// <summary>Writes numbers.</summary>
    /// <param name="source">Where to write.</param>
    /// <param name="numbers">The numbers, at least one.</param>
    /// <param name="end">What stands behind the last one.</param>
    public static void Write(SourceWriter source, IReadOnlyList<float> numbers, string end)
    {
        StringBuilder line = new();
        for (int i = 0; i < numbers.Count; i++)
        {
            string literal = FloatText.Literal(numbers[i]) + (i == numbers.Count - 1 ? end : ",");
            if (line.Length + literal.Length >= Longest)
            {
                source.Line(line.ToString());
                line.Clear();
            }

            line.Append(line.Length == 0 ? string.Empty : " ").Append(literal);
        }

        source.Line(line.ToString());
    }
}
