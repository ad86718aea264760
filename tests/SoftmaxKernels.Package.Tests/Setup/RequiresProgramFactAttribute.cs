using System;
using System.IO;
using System.Linq;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Setup;

/// <summary>A test that needs a program which not every machine has; skipped with the reason where it is missing.</summary>
public sealed class RequiresProgramFactAttribute : FactAttribute
{
    public RequiresProgramFactAttribute(string program)
    {
        if (!IsInstalled(program))
        {
            Skip = $"Needs {program}, which is not installed here.";
        }
    }

    /// <summary>Whether a program is on the search path.</summary>
    /// <param name="program">The name of the program.</param>
    internal static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
