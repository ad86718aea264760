using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SoftmaxKernels.Explorer.Tests.Server;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>The plan as a picture, and in words that a newcomer understands.</summary>
/// <param name="server">The server.</param>
/// <param name="browser">The browser.</param>
[Collection(ServerTests.Name)]
public sealed class PlanPageTests(RunningServer server, RunningBrowser browser)
{
    [BrowserFact]
    public async Task Losses_of_several_rows_share_registers()
    {
        await using OpenPage page = await browser.OpenAsync(new Uri(server.Address, "?size=10&level=128"));
        await page.SettledAsync("code");
        ILocator picture = page.Page.Locator("svg[aria-label='The losses of a batch at 128 bits: which rows share a register']");
        await Assertions.Expect(picture.Locator("[role=row]")).ToHaveCountAsync(4);
        ILocator cells = picture.Locator("[role=gridcell]");
        await Assertions.Expect(cells).ToHaveCountAsync(4 * 4);
        await Assertions.Expect(cells.Nth(2)).ToHaveAttributeAsync("aria-label", "r2: lane 2 of max holds, of row 2, the largest logit.");
        page.AssertQuiet();
    }

    [BrowserFact]
    public async Task A_layer_without_an_activation_says_so()
    {
        await using OpenPage page = await browser.OpenAsync(new Uri(server.Address, "?kind=layer&inputs=24&outputs=8&activation=None"));
        await page.ContainsAsync("plan", "none: the sums as they are");
        page.AssertQuiet();
    }
}
