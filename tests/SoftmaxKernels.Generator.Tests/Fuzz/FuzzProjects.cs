using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>Which programs there are: a seed says everything about a program, also what project it stands in.</summary>
internal static class FuzzProjects
{
    /// <summary>How many programs a test looks at.</summary>
    public const int BatchSize = 125;

    private static readonly ImmutableArray<Consumer> All =
    [
        new() { Framework = ConsumerFramework.NetStandard20, Language = LanguageVersion.CSharp7_3, Nullable = false },
        new() { Framework = ConsumerFramework.Net100 },
        new() { Framework = ConsumerFramework.Net80, Language = LanguageVersion.CSharp9, CheckOverflow = true },
        new() { Framework = ConsumerFramework.Net100, Language = LanguageVersion.CSharp14, AllowUnsafe = true, CheckOverflow = true },
        new() { Framework = ConsumerFramework.NetStandard20, Language = LanguageVersion.CSharp9, AllowUnsafe = true },
        new() { Framework = ConsumerFramework.Net80, Language = LanguageVersion.CSharp12, Nullable = false },
        new() { Framework = ConsumerFramework.Net100, Language = LanguageVersion.Preview, AllowUnsafe = true },
        new() { Framework = ConsumerFramework.Net80, Language = LanguageVersion.CSharp7_3, Nullable = false, AllowUnsafe = true },
        new() { Framework = ConsumerFramework.Net80, Language = LanguageVersion.CSharp10 },
        new() { Framework = ConsumerFramework.NetStandard20, Language = LanguageVersion.Latest, Nullable = false },
        new() { Framework = ConsumerFramework.Net100, Language = LanguageVersion.CSharp11, Nullable = false, CheckOverflow = true },
        new() { Framework = ConsumerFramework.NetStandard20, Language = LanguageVersion.CSharp8 },

        // Too old, which the analyzer reports for every kernel.
        new() { Framework = ConsumerFramework.NetStandard20, Language = LanguageVersion.CSharp7_2, Nullable = false },
    ];

    /// <summary>The seeds of the programs of a batch.</summary>
    public static IEnumerable<int> Seeds(int batch) => Enumerable.Range(batch * BatchSize, BatchSize);

    /// <summary>The project of a batch.</summary>
    public static Consumer Of(int batch) => All[batch / 2 % All.Length];

    /// <summary>Whether the programs of a batch are broken on purpose: in every other one they are.</summary>
    public static bool IsBroken(int batch) => batch % 2 == 1;

    /// <summary>Writes a program.</summary>
    public static FuzzProgram Write(int seed)
    {
        int batch = seed / BatchSize;
        FuzzProgram program = ProgramWriter.Write(seed, Of(batch));
        return IsBroken(batch) ? Breakage.Of(program) : program;
    }
}
