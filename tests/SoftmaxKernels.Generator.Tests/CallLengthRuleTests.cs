using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>
/// The rules of SMK0008 are those of the generated code: each method is called with every combination of lengths, and what is
/// reported is exactly what throws.
/// </summary>
public sealed class CallLengthRuleTests
{
    private const int Size = 3;

    private const string Generator = "static class Sources { public static SoftmaxKernels.KernelRandom Generator = new(1); }";

    // Rows and multiples of them, one off, and the square that the Jacobian needs.
    private static readonly int[] Lengths = [0, 1, 2, 3, 4, 6, 8, 9];

    // Of five spans there are too many combinations of those.
    private static readonly int[] FewLengths = [0, 1, 2, 3, 6];

    public static TheoryData<string> Signatures() =>
    [
        // How many draws there are is the caller's choice, and strides say which lengths are right: of these nothing is reported.
        .. RowMethods.All.Where(member => !member.Has(ParameterRole.DrawnClasses) && !member.Has(ParameterRole.Stride)).Select(member => member.Signature),
    ];

    [Theory]
    [MemberData(nameof(Signatures))]
    public async Task ReportedIsWhatThrows(string signature)
    {
        RowMethod member = RowMethods.All.Single(member => member.Signature == signature);
        string[] calls = [.. Arguments(member.ParameterTypes).Select(arguments => $"Digits.{member.Name}({arguments})")];
        (string[] reported, string[] throwing) = await ReportedCalls.RunAsync(
            $"[SoftmaxKernels.SoftmaxKernel(Size = {Size}, Methods = (SoftmaxKernels.KernelMethods){(int)member.Families})] static partial class Digits {{ }} " + Generator,
            calls);

        Assert.Equal(throwing, reported);
        Assert.NotEmpty(throwing);
        Assert.NotEqual(calls.Length, throwing.Length);
    }

    private static IEnumerable<string> Arguments(IReadOnlyList<string> types) => types.Aggregate(
        Enumerable.Repeat(string.Empty, 1),
        (before, type) => before.SelectMany(
            _ => Values(type, types.Count(each => each.Contains('<', StringComparison.Ordinal)) > 4 ? FewLengths : Lengths),
            (start, value) => start.Length == 0 ? value : start + ", " + value));

    private static IEnumerable<string> Values(string type, int[] lengths)
    {
        int element = type.IndexOf('<', StringComparison.Ordinal);
        return element < 0
            ? [type switch
            {
                "int" => "0",
                "double" => "0.5",
                "System.Random" => "new System.Random(1)",
                "ref SoftmaxKernels.KernelRandom" => "ref Sources.Generator",
                "SoftmaxKernels.SamplerOptions" => "default(SoftmaxKernels.SamplerOptions)",
                "float" => "1f",
                _ => "default",
            }]
            : lengths.Select(length => $"new {type[(element + 1)..^1]}[{length}]");
    }
}
