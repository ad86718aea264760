using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Tests.Skipping;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Setup;

/// <summary>A test that needs programs which not every machine has; skipped with the reason where one is missing.</summary>
public sealed class RequiresProgramFactAttribute : FactAttribute
{
    /// <summary>Initializes a new instance of the <see cref="RequiresProgramFactAttribute"/> class.</summary>
    /// <param name="choices">Sets of programs, their names separated by blanks; all of one set must be there.</param>
    /// <param name="file">The source file of the test.</param>
    /// <param name="method">The test.</param>
    public RequiresProgramFactAttribute(string[] choices, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        if (!Array.Exists(choices, AreInstalled))
        {
            string[] needed = [.. choices.Select(programs => programs.Replace(" ", " and ", StringComparison.Ordinal))];
            Skip = $"Needs {string.Join(", or ", needed)}, which cannot be found here.";
        }

        DisplayName = SkippedTest.Name(file, method, Skip);
    }

    /// <summary>Whether all programs of a set can be found.</summary>
    /// <param name="programs">Their names, separated by blanks.</param>
    public static bool AreInstalled(string programs) => Array.TrueForAll(programs.Split(' '), IsInstalled);

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
