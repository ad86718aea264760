using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SoftmaxKernels.Explorer.Tests.Server;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>What is chosen in the form is what is shown.</summary>
/// <param name="server">The server.</param>
/// <param name="browser">The browser.</param>
[Collection(ServerTests.Name)]
public sealed class KernelPageTests(RunningServer server, RunningBrowser browser)
{
    [BrowserFact]
    public async Task Another_size_is_other_code_and_other_numbers()
    {
        await using OpenPage page = await browser.OpenAsync(server.Address);
        await page.SettledAsync("code");
        string code = await page.Of("code").InnerTextAsync();
        string plan = await page.Of("plan").InnerHTMLAsync();
        string numbers = await page.Page.Locator("#story").InnerTextAsync();
        await page.Page.FillAsync("#size", "23");
        await page.ContainsAsync("declaration", "Size = 23");
        await page.ChangedAsync("code", code);
        Assert.NotEqual(plan, await page.Of("plan").InnerHTMLAsync());
        Assert.NotEqual(numbers, await page.Page.Locator("#story").InnerTextAsync());
        page.AssertQuiet();
    }

    [BrowserFact]
    public async Task A_bad_size_gets_the_text_of_the_diagnostic()
    {
        await using OpenPage page = await browser.OpenAsync(server.Address);
        await page.Page.FillAsync("#size", "0");
        await Assertions.Expect(page.Page.Locator("#size-message")).ToContainTextAsync("SMK0003");
        await Assertions.Expect(page.Page.Locator("#size")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.Page.FillAsync("#size", "11");
        await page.ContainsAsync("declaration", "Size = 11");
        await Assertions.Expect(page.Page.Locator("#size-message")).ToBeEmptyAsync();
        page.AssertQuiet();
    }

    [BrowserFact]
    public async Task A_difference_to_another_size()
    {
        await using OpenPage page = await browser.OpenAsync(new Uri(server.Address, "?size=10"));
        await page.Page.CheckAsync("#compare");
        await page.ContainsAsync("diff", "11");
        await page.SettledAsync("code");
        page.AssertQuiet();
    }

    [BrowserTheory]
    [InlineData("layer", "LayerKernel")]
    [InlineData("network", "NetworkKernel")]
    public async Task Other_kinds(string kind, string declaration)
    {
        await using OpenPage page = await browser.OpenAsync(server.Address);
        await page.Page.SelectOptionAsync("#kind", kind);
        await page.ContainsAsync("declaration", declaration);
        await page.SettledAsync("code");
        page.AssertQuiet();
    }
}
