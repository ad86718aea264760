using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Harness;

/// <summary>Calls of kernels, to compare what analyzers report with what throws.</summary>
internal static class ReportedCalls
{
    /// <summary>Compiles, analyzes and runs calls, one by one.</summary>
    /// <param name="kernels">A file with kernels.</param>
    /// <param name="calls">The calls.</param>
    /// <returns>Those that a warning is reported of, and those that throw an <see cref="ArgumentException"/>.</returns>
    public static async Task<(string[] Reported, string[] Throwing)> RunAsync(string kernels, IReadOnlyList<string> calls)
    {
        const int LinesBefore = 4;
        GeneratorRun run = GeneratorHarness.Start(new Consumer(), new Consumer().Compile(
            kernels,
            "static class Calls\n{\n    public static readonly System.Action[] All =\n    [\n"
                + string.Concat(calls.Select(call => $"() => {call},\n")) + "    ];\n}\n"));
        Assert.Empty(run.Build());

        HashSet<int> reported = [.. (await AnalyzerHarness.AnalyzeAsync(run.Output))
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - LinesBefore)];
        return (
            [.. reported.Order().Select(index => calls[index])],
            [.. Load(run).Index().Where(call => Throws(call.Item)).Select(call => calls[call.Index])]);
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
