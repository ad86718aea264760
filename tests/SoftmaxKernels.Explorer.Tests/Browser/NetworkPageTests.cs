using System;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SoftmaxKernels.Explorer.Tests.Server;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>The layers of a network have their cost.</summary>
/// <param name="server">The server.</param>
/// <param name="browser">The browser.</param>
[Collection(ServerTests.Name)]
public sealed partial class NetworkPageTests(RunningServer server, RunningBrowser browser)
{
    [BrowserFact]
    public async Task Each_layer_has_its_time()
    {
        await using OpenPage page = await browser.OpenAsync(new Uri(server.Address, "?kind=network&sizes=24-16-4&output=None&panel=network"));
        await page.SettledAsync("network");
        foreach (string layer in new[] { "layer-time-0", "layer-time-1" })
        {
            await Assertions.Expect(page.Of(layer)).ToHaveTextAsync(MeasuredTime());
        }

        await Assertions.Expect(page.Of("layer-1")).ToContainTextAsync("activation: none: the sums as they are");

        // Another observation takes no other time: what was measured stays.
        string time = await page.Of("layer-time-0").InnerTextAsync();
        string output = await page.Of("output-0").InnerTextAsync();
        await page.Page.FillAsync("#seed", "2");
        await page.ChangedAsync("output-0", output);
        Assert.Equal(time, await page.Of("layer-time-0").InnerTextAsync());
        page.AssertQuiet();
    }

    [GeneratedRegex(@"^\d[\d.]* (ns|µs) for a row \(from \d[\d.]* (ns|µs) to \d[\d.]* (ns|µs)\)$")]
    internal static partial Regex MeasuredTime();
}
