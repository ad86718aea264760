using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>The browser that is installed on this machine.</summary>
internal static class InstalledChromium
{
    private const string Variable = "CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Gets its path; <see langword="null"/> where there is none.</summary>
    public static string? Path { get; } = Candidates().FirstOrDefault(File.Exists);

    /// <summary>Gets why tests that need it are skipped; <see langword="null"/> where they run.</summary>
    public static string? WhyNot => Path is null ? $"There is no Chromium; {Variable} may say where it is." : null;

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
        {
            return [path];
        }

        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator);
        return Names.SelectMany(name => folders.Prepend("/usr/bin").Select(folder => System.IO.Path.Combine(folder, name)));
    }
}
