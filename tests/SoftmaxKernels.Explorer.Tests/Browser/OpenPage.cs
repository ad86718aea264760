using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>The page in a browser of its own, whose complaints are kept.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    // The machine may have few cores, and other work.
    private const float Patience = 120_000;

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add($"{message.Type}: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    /// <summary>Gets the page.</summary>
    public IPage Page { get; }

    /// <summary>Gets the addresses that it has asked for.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>Opens a page and waits until it shows a kernel.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="address">The address.</param>
    /// <param name="options">How wide it is, and which colours are preferred.</param>
    public static async Task<OpenPage> OpenAsync(IBrowser browser, Uri address, BrowserNewContextOptions options)
    {
        IBrowserContext context = await browser.NewContextAsync(options);
        OpenPage open = new(context, await context.NewPageAsync());
        await open.Page.GotoAsync(address.ToString());
        await open.ReadyAsync();
        return open;
    }

    /// <summary>Waits until the first kernel is shown.</summary>
    public Task ReadyAsync() => Page.WaitForSelectorAsync("body[data-ready=true]");

    /// <summary>What has this test id.</summary>
    /// <param name="name">The id.</param>
    public ILocator Of(string name) => Page.GetByTestId(name);

    /// <summary>A number that is shown.</summary>
    /// <param name="name">Its test id.</param>
    public async Task<double> NumberAsync(string name)
    {
        string text = await Of(name).InnerTextAsync();
        return text switch
        {
            "∞" => double.PositiveInfinity,
            "−∞" or "-∞" => double.NegativeInfinity,
            _ => double.Parse(text.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Shows a panel by its tab, and waits until nothing is pending there.</summary>
    /// <param name="name">The name of the panel.</param>
    /// <returns>The panel.</returns>
    public async Task<ILocator> ShowAsync(string name)
    {
        await Page.Locator($"#tab-{name}").ClickAsync();
        return await SettledAsync(name);
    }

    /// <summary>Waits until nothing is pending in a panel that is shown.</summary>
    /// <param name="name">The name of the panel.</param>
    /// <returns>The panel.</returns>
    public async Task<ILocator> SettledAsync(string name)
    {
        ILocator panel = Page.Locator($"[data-panel={name}]");
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await Assertions.Expect(panel).ToHaveAttributeAsync("aria-busy", "false", new LocatorAssertionsToHaveAttributeOptions { Timeout = Patience });
        return panel;
    }

    /// <summary>Waits until something has another text than it had.</summary>
    /// <param name="name">Its test id.</param>
    /// <param name="before">The text that it had.</param>
    public Task ChangedAsync(string name, string before) =>
        Assertions.Expect(Of(name)).Not.ToHaveTextAsync(before, new LocatorAssertionsToHaveTextOptions { Timeout = Patience, UseInnerText = true });

    /// <summary>Waits until something has a text.</summary>
    /// <param name="name">Its test id.</param>
    /// <param name="text">A part of the text.</param>
    public Task ContainsAsync(string name, string text) =>
        Assertions.Expect(Of(name)).ToContainTextAsync(text, new LocatorAssertionsToContainTextOptions { Timeout = Patience, UseInnerText = true });

    /// <summary>Asserts that the browser had nothing to complain of, and asked no other machine.</summary>
    public void AssertQuiet()
    {
        Assert.Empty(_complaints);
        string own = new Uri(Page.Url).GetLeftPart(UriPartial.Authority);
        Assert.All(_requests, request => Assert.True(
            request.StartsWith(own, StringComparison.Ordinal) || request.StartsWith("data:", StringComparison.Ordinal), request));
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
