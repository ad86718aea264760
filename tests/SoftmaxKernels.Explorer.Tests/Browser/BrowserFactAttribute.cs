using System.Runtime.CompilerServices;
using SoftmaxKernels.Tests.Skipping;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>A fact about the page, which runs where there is a browser.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        Skip = InstalledChromium.WhyNot;
        DisplayName = SkippedTest.Name(file, method, Skip);
    }
}
