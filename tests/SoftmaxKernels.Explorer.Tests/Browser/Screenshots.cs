using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SoftmaxKernels.Explorer.Tests.Server;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>The picture of the page in the documents.</summary>
/// <param name="server">The server.</param>
/// <param name="browser">The browser.</param>
[Collection(ServerTests.Name)]
public sealed class Screenshots(RunningServer server, RunningBrowser browser)
{
    [ScreenshotFact]
    public async Task Of_code()
    {
        BrowserNewContextOptions options = new() { ColorScheme = ColorScheme.Light, ViewportSize = new ViewportSize { Width = 1200, Height = 1240 } };
        await using OpenPage page = await browser.OpenAsync(new Uri(server.Address, "?size=19&methods=Softmax"), options);
        await page.SettledAsync("code");
        await page.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(ScreenshotFactAttribute.Folder!, "explorer.png") });
    }
}
