using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SoftmaxKernels.Explorer.Tests.Server;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>All that the page shows is in its address.</summary>
/// <param name="server">The server.</param>
/// <param name="browser">The browser.</param>
[Collection(ServerTests.Name)]
public sealed class AddressPageTests(RunningServer server, RunningBrowser browser)
{
    [BrowserFact]
    public async Task An_address_that_was_copied_shows_the_same()
    {
        await using OpenPage page = await browser.OpenAsync(server.Address);
        await page.Page.FillAsync("#size", "5");
        await page.ContainsAsync("declaration", "Size = 5");
        await page.ShowAsync("mathematics");
        string text = await page.Of("probability-1").InnerTextAsync();
        await page.Page.FillAsync("#logit-value-1", "2.5");
        await page.ChangedAsync("probability-1", text);
        await page.Page.WaitForURLAsync(address => address.Contains("2.5", StringComparison.Ordinal));

        await using OpenPage copy = await browser.OpenAsync(new Uri(page.Page.Url));
        await copy.SettledAsync("mathematics");
        Assert.Equal(await page.Of("probability-1").InnerTextAsync(), await copy.Of("probability-1").InnerTextAsync());
        Assert.Equal("2.5", await copy.Page.InputValueAsync("#logit-value-1"));
        Assert.Equal("5", await copy.Page.InputValueAsync("#size"));
        Assert.Equal(page.Page.Url, copy.Page.Url);
        page.AssertQuiet();
        copy.AssertQuiet();
    }

    [BrowserFact]
    public async Task Back_is_the_panel_before()
    {
        await using OpenPage page = await browser.OpenAsync(server.Address);
        await page.ShowAsync("errors");
        await page.Page.GoBackAsync();
        await Assertions.Expect(page.Page.Locator("#tab-code")).ToHaveAttributeAsync("aria-selected", "true");
        page.AssertQuiet();
    }
}
