using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SoftmaxKernels.Explorer.Tests.Exports;
using SoftmaxKernels.Explorer.Tests.Server;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>An export works on a server that knows nothing but files.</summary>
/// <param name="server">The server that is asked for the answers.</param>
/// <param name="browser">The browser.</param>
[Collection(ServerTests.Name)]
public sealed class StaticPageTests(RunningServer server, RunningBrowser browser)
{
    [BrowserFact]
    public async Task All_panels_have_their_answers()
    {
        StaticExport export = await server.ExportAsync();
        await using FileServer files = await FileServer.StartAsync(export.Folder);
        await using OpenPage page = await browser.OpenAsync(files.Address);
        await page.ContainsAsync("declaration", "Size = 3");
        foreach (string panel in new[] { "code", "assembly", "time", "mathematics", "errors", "bits" })
        {
            await LoadsAsync(page, panel);
        }

        await page.Page.SelectOptionAsync("#kernel", StaticExport.Kernels[1].Title);
        await page.ContainsAsync("declaration", "NetworkKernel");
        await LoadsAsync(page, "network");
        await Assertions.Expect(page.Of("layer-time-1")).ToHaveTextAsync(NetworkPageTests.MeasuredTime());
        Assert.DoesNotContain(page.Requests, request => request.Contains("/api/", StringComparison.Ordinal));
        page.AssertQuiet();
    }

    [BrowserFact]
    public async Task Presets_have_their_answers()
    {
        StaticExport export = await server.ExportAsync();
        await using FileServer files = await FileServer.StartAsync(export.Folder);
        await using OpenPage page = await browser.OpenAsync(new Uri(files.Address, "?size=3&panel=mathematics"));
        await page.SettledAsync("mathematics");
        await page.Page.ClickAsync("#preset-nan");
        await page.ContainsAsync("probability-0", "NaN");
        await page.Page.ClickAsync("#preset-cold");
        await page.ContainsAsync("probability-2", "1");
        Assert.Equal(1.0, await page.NumberAsync("probability-2"));
        page.AssertQuiet();
    }

    private static async Task LoadsAsync(OpenPage page, string panel)
    {
        ILocator shown = await page.ShowAsync(panel);
        await Assertions.Expect(shown.Locator(".error")).ToHaveCountAsync(0);
        await Assertions.Expect(shown.Locator(".messages .empty")).ToHaveCountAsync(0);
    }
}
