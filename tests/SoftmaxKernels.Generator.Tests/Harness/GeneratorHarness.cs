using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Harness;

/// <summary>
/// Runs the generator as an editor does. Every test of the generator goes through here, so every test also asserts that
/// edits elsewhere cost nothing and that the pipeline holds plain values only.
/// </summary>
internal static class GeneratorHarness
{
    private static readonly string[] Steps = [TrackingNames.Specs, TrackingNames.Models, TrackingNames.Networks, TrackingNames.Files];

    /// <summary>Runs the generator, and again after edits that do not matter to it.</summary>
    /// <param name="consumer">The project.</param>
    /// <param name="sources">Its source files.</param>
    /// <returns>The first run.</returns>
    public static GeneratorRun Run(Consumer consumer, params IReadOnlyList<string> sources)
    {
        CSharpCompilation compilation = consumer.Compile(sources);
        GeneratorRun run = Start(consumer, compilation);

        GeneratorRun withNewFile = Continue(run, compilation.AddSyntaxTrees(consumer.Parse("internal class Unrelated { }", "Unrelated.cs")));
        AssertNothingComputed(run, withNewFile);

        // A new first line moves everything in an annotated file.
        SyntaxTree first = compilation.SyntaxTrees[0];
        GeneratorRun withNewLine = Continue(run, compilation.ReplaceSyntaxTree(first, consumer.Parse("\n" + first, first.FilePath)));
        AssertNothingComputed(run, withNewLine);

        return run;
    }

    /// <inheritdoc cref="Run(Consumer, IReadOnlyList{string})"/>
    public static GeneratorRun Run(params IReadOnlyList<string> sources) => Run(new Consumer(), sources);

    /// <summary>Runs the generator once.</summary>
    /// <param name="consumer">The project.</param>
    /// <param name="compilation">The project with its sources.</param>
    /// <returns>The run.</returns>
    public static GeneratorRun Start(Consumer consumer, CSharpCompilation compilation)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new SoftmaxKernelGenerator().AsSourceGenerator()],
            consumer.Models,
            consumer.ParseOptions,
            new BuildProperties(consumer.BuildProperties),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return Complete(driver, compilation);
    }

    /// <summary>Runs the generator again after an edit.</summary>
    /// <param name="run">The run before.</param>
    /// <param name="compilation">The project after the edit.</param>
    /// <returns>The run.</returns>
    public static GeneratorRun Continue(GeneratorRun run, CSharpCompilation compilation) => Complete(run.Driver, compilation);

    private static GeneratorRun Complete(GeneratorDriver driver, CSharpCompilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        GeneratorRun run = new(driver, (CSharpCompilation)output);

        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.Diagnostics);
        foreach ((object value, _) in Steps.SelectMany(run.Outputs))
        {
            PipelineValues.AssertPlain(value);
        }

        return run;
    }

    private static void AssertNothingComputed(GeneratorRun before, GeneratorRun after)
    {
        Assert.Equal(
            before.Files.Select(file => (file.HintName, file.SourceText.ToString())),
            after.Files.Select(file => (file.HintName, file.SourceText.ToString())));

        Assert.Equal(before.Files.Length, after.Outputs(TrackingNames.Files).Count());
        foreach (string step in Steps)
        {
            Assert.Equal(before.Outputs(step).Count(), after.Outputs(step).Count());
            Assert.All(after.Outputs(step), output => Assert.True(
                output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                $"{step}: {output.Reason}"));
        }

        // An unchanged text would do for the compiler, but it must not even have been written again.
        Assert.All(after.Outputs(TrackingNames.Files), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }
}
