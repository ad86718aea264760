using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SoftmaxKernels.Explorer.Tests.Server;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>Every panel loads, by mouse and by keys.</summary>
/// <param name="server">The server.</param>
/// <param name="browser">The browser.</param>
[Collection(ServerTests.Name)]
public sealed class PanelPageTests(RunningServer server, RunningBrowser browser)
{
    [BrowserTheory]
    [InlineData("kind=row&size=10", "code")]
    [InlineData("kind=row&size=10", "assembly")]
    [InlineData("kind=row&size=10", "time")]
    [InlineData("kind=row&size=10", "mathematics")]
    [InlineData("kind=row&size=10", "errors")]
    [InlineData("kind=row&size=10", "bits")]
    [InlineData("kind=layer&inputs=24&outputs=8", "assembly")]
    [InlineData("kind=network&sizes=24-16-4", "time")]
    [InlineData("kind=network&sizes=24-16-4", "bits")]
    [InlineData("kind=network&sizes=24-16-4", "network")]
    public async Task Loads(string query, string panel)
    {
        await using OpenPage page = await browser.OpenAsync(new Uri(server.Address, "?" + query));
        ILocator shown = await page.ShowAsync(panel);
        await Assertions.Expect(shown.Locator(".error")).ToHaveCountAsync(0);
        await Assertions.Expect(shown.Locator(".messages .empty")).ToHaveCountAsync(0);
        await Assertions.Expect(shown.Locator(".content")).ToBeVisibleAsync();
        page.AssertQuiet();
    }

    [BrowserFact]
    public async Task Of_another_kind_says_what_it_needs()
    {
        await using OpenPage page = await browser.OpenAsync(server.Address);
        await Assertions.Expect((await page.ShowAsync("network")).Locator(".empty")).ToBeVisibleAsync();
        page.AssertQuiet();
    }

    [BrowserFact]
    public async Task Arrow_keys_move()
    {
        await using OpenPage page = await browser.OpenAsync(server.Address);
        await page.Page.FocusAsync("#tab-code");
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(page.Page.Locator("#tab-network")).ToBeFocusedAsync();
        await Assertions.Expect(page.Page.Locator("#tab-network")).ToHaveAttributeAsync("aria-selected", "true");
        await page.Page.Keyboard.PressAsync("Home");
        await Assertions.Expect(page.Page.Locator("#tab-code")).ToBeFocusedAsync();
        page.AssertQuiet();
    }
}
