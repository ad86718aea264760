using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using SoftmaxKernels.Benchmarks.Results;

namespace SoftmaxKernels.Benchmarks.Reports;

/// <summary>What a kernel costs before it is fast.</summary>
internal static class FirstCallReport
{
    private static readonly string[] Header =
    [
        "method", "N", "first kernel of the process, µs", "a further kernel, µs", "of it the JIT, µs", "methods", "IL, bytes",
        "code, bytes", "optimising later, µs", "code then, bytes",
    ];

    public static void Write(StringBuilder text, IReadOnlyList<FirstCallResult> results)
    {
        if (results.Count == 0)
        {
            return;
        }

        var table = new MarkdownTable(Header);
        foreach (FirstCallResult further in results.Where(result => !result.FirstKernel))
        {
            FirstCallResult first = results.First(result => result.FirstKernel && result.Size == further.Size);
            foreach ((MethodCost cost, MethodCost firstCost) in further.Methods.Zip(first.Methods))
            {
                table.Add(
                [
                    cost.Method,
                    Numbers.Count(further.Size),
                    Numbers.Text(firstCost.FirstCall),
                    Numbers.Text(cost.FirstCall),
                    Numbers.Text(cost.FirstCompilation),
                    Numbers.Count(cost.FirstMethods),
                    Numbers.Count(cost.IntermediateBytes),
                    Numbers.Count(cost.FirstBytes),
                    Numbers.Text(cost.OptimisedCompilation),
                    Numbers.Count(cost.OptimisedBytes),
                ]);
            }
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            ## First call

            Fastest, each kernel in a fresh process, its methods called in the order of the table. The first call compiles, and optimises at once; what the runtime compiles anew, in the background, since it is called often, is in the last two columns. Building blocks that an earlier kernel has brought in are not compiled again.

            {table}

            """);
    }
}
