using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Tests.Skipping;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>Takes a picture for the documents, into the folder that an environment variable names.</summary>
public sealed class ScreenshotFactAttribute : FactAttribute
{
    private const string Variable = "SOFTMAXKERNELS_SCREENSHOTS";

    public ScreenshotFactAttribute([CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        Skip = Folder is null ? $"Set {Variable} to run it." : InstalledChromium.WhyNot;
        DisplayName = SkippedTest.Name(file, method, Skip);
    }

    /// <summary>Gets the folder.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;
}
