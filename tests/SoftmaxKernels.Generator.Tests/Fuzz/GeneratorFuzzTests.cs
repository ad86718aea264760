using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>
/// Random programs with annotated types, half of them broken. No exception leaves generator or analyzer, no two files have
/// one name, generated code compiles without a warning wherever the user's own code has no error, and a type gets either
/// code or an error.
/// </summary>
/// <remarks>
/// The environment variable <c>FUZZ_PROGRAMS</c> asks for more programs than usual, <c>FUZZ_SEED</c> for one alone.
/// </remarks>
public sealed class GeneratorFuzzTests
{
    internal const string SeedVariable = "FUZZ_SEED";

    private const string CountVariable = "FUZZ_PROGRAMS";
    private const int UsualCount = 10_000;
    private const int BrokenTogether = 25;

    public static TheoryData<int> Batches()
    {
        int programs = Number(CountVariable) ?? UsualCount;
        return Number(SeedVariable) is { } seed
            ? [seed / FuzzProjects.BatchSize]
            : [.. Enumerable.Range(0, (programs + FuzzProjects.BatchSize - 1) / FuzzProjects.BatchSize)];
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task ProgramsGetGoodCodeOrAnError(int batch)
    {
        IEnumerable<int> seeds = Number(SeedVariable) is { } seed ? [seed] : FuzzProjects.Seeds(batch);
        List<FuzzFailure> failures = [];
        foreach (int[] together in seeds.Chunk(FuzzProjects.IsBroken(batch) ? BrokenTogether : FuzzProjects.BatchSize))
        {
            failures.AddRange(await CheckAsync(FuzzProjects.Of(batch), [.. together.Select(FuzzProjects.Write)], FuzzProjects.IsBroken(batch)));
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures.Take(3)));
    }

    private static async Task<IEnumerable<FuzzFailure>> CheckAsync(Consumer consumer, FuzzProgram[] programs, bool areBroken)
    {
        FuzzBatch batch = new(consumer, programs);
        IReadOnlyList<FuzzFailure> failures = await batch.CheckAsync();
        if (!areBroken)
        {
            return batch.OwnErrors.Select(error => new FuzzFailure(null, "The fuzz test's own program is wrong: " + error)).Concat(failures);
        }

        // A broken program may well declare a type named System, and so break the code of others. Does each fail alone?
        List<FuzzFailure> alone = [.. failures.Where(failure => failure.Program is null)];
        foreach (FuzzProgram program in failures.Select(failure => failure.Program).OfType<FuzzProgram>().Distinct())
        {
            alone.AddRange(await new FuzzBatch(consumer, [program]).CheckAsync());
        }

        return alone;
    }

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
