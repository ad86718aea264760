using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Microsoft.Playwright;
using SoftmaxKernels.Explorer.Tests.Server;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>A measurement that is refused says why, and can be asked for again.</summary>
/// <param name="server">The server.</param>
/// <param name="browser">The browser.</param>
[Collection(ServerTests.Name)]
public sealed class BusyPageTests(RunningServer server, RunningBrowser browser)
{
    private const int MostWaiting = 16;

    [BrowserFact]
    public async Task Where_too_many_wait_it_can_be_tried_again()
    {
        await using OpenPage page = await browser.OpenAsync(new Uri(server.Address, "?size=6&methods=Softmax"));
        TaskCompletionSource<int> gate = new();
        Workshop workshop = server.Part<Workshop>();
        Task<int>[] waiting = [.. Enumerable.Range(0, MostWaiting + 1).Select(_ => workshop.Measuring.RunAsync(() => gate.Task, CancellationToken.None))];
        ILocator panel;
        try
        {
            panel = await page.ShowAsync("bits");
            await Assertions.Expect(panel.Locator(".error")).ToContainTextAsync("Too many requests are waiting.");
        }
        finally
        {
            gate.SetResult(1);
        }

        await Task.WhenAll(waiting);
        await panel.Locator(".error button").ClickAsync();
        await Assertions.Expect(page.Of("verdict")).ToContainTextAsync("All the same", new LocatorAssertionsToContainTextOptions { Timeout = 60_000 });
        await Assertions.Expect(panel.Locator(".error")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task What_would_be_refused_again_has_no_button()
    {
        await using OpenPage page = await browser.OpenAsync(new Uri(server.Address, "?size=6&methods=Sample&member=Sample"));
        ILocator panel = await page.ShowAsync("time");
        await Assertions.Expect(panel.Locator(".error")).ToContainTextAsync("member: Sample is not measured here");
        await Assertions.Expect(panel.Locator(".error button")).ToHaveCountAsync(0);
    }
}
