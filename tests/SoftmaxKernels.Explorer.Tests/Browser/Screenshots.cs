using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SoftmaxKernels.Explorer.Tests.Server;
using SoftmaxKernels.Tests.FullSweep;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>Takes the picture of the page for the documentation, into the file that an environment variable names.</summary>
/// <param name="server">The server.</param>
/// <param name="browser">The browser.</param>
[Collection(ServerTests.Name)]
public sealed class Screenshots(RunningServer server, RunningBrowser browser)
{
    private const string Variable = "SOFTMAXKERNELS_SCREENSHOT";

    [OptInFact(Variable)]
    public async Task First_page()
    {
        BrowserNewContextOptions options = new() { ColorScheme = ColorScheme.Light, ViewportSize = new ViewportSize { Width = 1200, Height = 1240 } };
        await using OpenPage page = await browser.OpenAsync(new Uri(server.Address, "?size=19&methods=Softmax"), options);
        await page.SettledAsync("code");
        await page.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Environment.GetEnvironmentVariable(Variable) });
    }
}
