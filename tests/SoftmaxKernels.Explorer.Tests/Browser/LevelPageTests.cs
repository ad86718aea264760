using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SoftmaxKernels.Explorer.Tests.Server;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>An address may name a level that this machine does not have.</summary>
/// <param name="server">The server.</param>
/// <param name="browser">The browser.</param>
[Collection(ServerTests.Name)]
public sealed class LevelPageTests(RunningServer server, RunningBrowser browser)
{
    private const string Kernel = "?size=6&methods=Softmax&panel=assembly&level=";

    [BrowserTheory]
    [InlineData("512", "This machine has no AVX-512.")]
    [InlineData("avx512", "There is no level “avx512”; there are 512, 256, 128, scalar, arm64.")]
    public async Task It_is_said_and_not_asked_for(string level, string why)
    {
        await using OpenPage page = await browser.OpenAsync(server.Address);
        await page.Page.RouteAsync("**/api/options", WithoutWidestAsync);
        await page.Page.GotoAsync(new Uri(server.Address, Kernel + level).ToString());
        await page.ReadyAsync();
        ILocator panel = await page.SettledAsync("assembly");
        await Assertions.Expect(panel.Locator(".empty")).ToContainTextAsync(why);
        await Assertions.Expect(page.Page.Locator("#level-message")).ToHaveTextAsync(why);
        Assert.DoesNotContain(page.Requests, request => request.Contains("api/assembly", StringComparison.Ordinal));

        await panel.Locator(".empty button").ClickAsync();
        await page.ContainsAsync("assembly-what", "Softmax at 256: ");
        await Assertions.Expect(page.Page.Locator("#level-message")).ToBeEmptyAsync();
        page.AssertQuiet();
    }

    // What the server says on a machine without AVX-512.
    private static async Task WithoutWidestAsync(IRoute route)
    {
        IAPIResponse response = await route.FetchAsync();
        JsonNode options = JsonNode.Parse(await response.TextAsync())!;
        options["levels"]![0]!["isAvailable"] = false;
        options["levels"]![0]!["why"] = "This machine has no AVX-512.";
        await route.FulfillAsync(new RouteFulfillOptions { Response = response, Body = options.ToJsonString() });
    }
}
