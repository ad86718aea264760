using System;
using System.IO;
using System.Linq;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Setup;

/// <summary>A test that needs programs which not every machine has; skipped with the reason where one is missing.</summary>
public sealed class RequiresProgramFactAttribute : FactAttribute
{
    public RequiresProgramFactAttribute(params string[] programs)
    {
        if (Array.Find(programs, program => !IsInstalled(program)) is { } missing)
        {
            Skip = $"Needs {string.Join(" and ", programs)}; {missing} is not installed here.";
        }
    }

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
