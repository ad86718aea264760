using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>The generated files of the programs of the fuzz test depend on the programs only.</summary>
public sealed class SameOutputTests
{
    private const int Batches = 26;
    private const int ProgramsOfEach = 40;

    private static readonly string[] Cultures = ["tr-TR", "ar-SA", "fa-IR", "th-TH", "de-CH", "sv-SE", "az-Latn-AZ", "hi-IN"];

    [RequiresCulturesFact]
    public void InEveryCulture()
    {
        (CultureInfo culture, CultureInfo ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            foreach (int batch in Enumerable.Range(0, Batches))
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
                IReadOnlyList<string> expected = Generate(batch);

                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(Cultures[batch % Cultures.Length]);
                Assert.Equal(expected, Generate(batch));
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    [Fact]
    public void WithEveryLineEnding()
    {
        foreach (int batch in Enumerable.Range(0, Batches))
        {
            IReadOnlyList<string> files = Generate(batch);
            Assert.Equal(files, Generate(batch, source => source.ReplaceLineEndings("\r\n")));
            Assert.All(files, file => Assert.DoesNotContain('\r', file));

            // A comment to the end of the line would hide what follows, were there no line ending at all.
            Assert.Equal(files, Generate(batch, source => source.ReplaceLineEndings("\u2028")));
        }
    }

    [Fact]
    public async Task InParallel()
    {
        IReadOnlyList<string>[] expected = [.. Enumerable.Range(0, Batches).Select(batch => Generate(batch))];

        // Twice each, so that the same code runs at the same time on different and on equal programs.
        IReadOnlyList<string>[] actual = await Task.WhenAll(Enumerable.Range(0, 2 * Batches).Select(i => Task.Run(() => Generate(i % Batches))));

        Assert.All(actual.Select((files, i) => (files, i)), run => Assert.Equal(expected[run.i % Batches], run.files));
    }

    [Fact]
    public void InAnyOrderOfTheFiles()
    {
        // Of valid programs: where one type has two attributes in error, the first counts.
        foreach (int batch in Enumerable.Range(0, Batches).Where(batch => !FuzzProjects.IsBroken(batch)))
        {
            Assert.Equal(Generate(batch).Order(StringComparer.Ordinal), Generate(batch, reverse: true).Order(StringComparer.Ordinal));
        }
    }

    private static IReadOnlyList<string> Generate(int batch, Func<string, string>? edit = null, bool reverse = false)
    {
        Consumer consumer = FuzzProjects.Of(batch);
        IEnumerable<SyntaxTree> trees = FuzzProjects.Seeds(batch).Take(ProgramsOfEach).Select(FuzzProjects.Write).SelectMany(
            program => program.Sources.Select((source, file) => consumer.Parse(edit is null ? source : edit(source), program.Path(file))));
        GeneratorRunResult result = CSharpGeneratorDriver
            .Create([new SoftmaxKernelGenerator().AsSourceGenerator()], parseOptions: consumer.ParseOptions)
            .RunGenerators(consumer.Compile([]).AddSyntaxTrees(reverse ? trees.Reverse() : trees))
            .GetRunResult()
            .Results
            .Single();

        Assert.Null(result.Exception);
        return [.. result.GeneratedSources.Select(file => file.HintName + "\n" + file.SourceText)];
    }
}
