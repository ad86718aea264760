using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
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

    // Rows and multiples of them, one off, and the square that the Jacobian needs.
    private static readonly int[] Lengths = [0, 1, 2, 3, 4, 6, 8, 9];

    public static TheoryData<string> Signatures() => [.. RowMethods.All.Select(member => member.Signature)];

    [Theory]
    [MemberData(nameof(Signatures))]
    public async Task ReportedIsWhatThrows(string signature)
    {
        RowMethod member = RowMethods.All.Single(member => member.Signature == signature);
        string[] calls = [.. Arguments(member.ParameterTypes).Select(arguments => $"Digits.{member.Name}({arguments})")];
        GeneratorRun run = GeneratorHarness.Start(new Consumer(), new Consumer().Compile(
            $"[SoftmaxKernels.SoftmaxKernel(Size = {Size}, Methods = (SoftmaxKernels.KernelMethods){(int)member.Families})] static partial class Digits {{ }}",
            "static class Calls\n{\n    public static readonly System.Action[] All =\n    [\n"
                + string.Concat(calls.Select(call => $"() => {call},\n")) + "    ];\n}\n"));
        Assert.Empty(run.Build());

        const int LinesBefore = 4;
        HashSet<int> reported = [.. (await AnalyzerHarness.AnalyzeAsync(run.Output))
            .Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - LinesBefore)];
        HashSet<int> throwing = [.. Load(run).Index().Where(call => Throws(call.Item)).Select(call => call.Index)];

        Assert.Equal(throwing.Order().Select(index => calls[index]), reported.Order().Select(index => calls[index]));
        Assert.NotEmpty(throwing);
        Assert.NotEqual(calls.Length, throwing.Count);
    }

    private static IEnumerable<string> Arguments(IReadOnlyList<string> types) => types.Aggregate(
        Enumerable.Repeat(string.Empty, 1),
        (before, type) => before.SelectMany(_ => Values(type), (start, value) => start.Length == 0 ? value : start + ", " + value));

    private static IEnumerable<string> Values(string type)
    {
        int element = type.IndexOf('<', StringComparison.Ordinal);
        return element < 0
            ? [type switch { "int" => "0", "double" => "0.5", _ => "1f" }]
            : Lengths.Select(length => $"new {type[(element + 1)..^1]}[{length}]");
    }

    private static Action[] Load(GeneratorRun run)
    {
        using MemoryStream assembly = new();
        Assert.True(run.Output.Emit(assembly).Success);
        assembly.Position = 0;

        AssemblyLoadContext context = new("Consumer");
        context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "refs", "net10.0", "SoftmaxKernels.dll"));
        FieldInfo all = context.LoadFromStream(assembly).GetType("Calls", throwOnError: true)!.GetField("All")!;
        return (Action[])all.GetValue(null)!;
    }

    private static bool Throws(Action call)
    {
        try
        {
            call();
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
