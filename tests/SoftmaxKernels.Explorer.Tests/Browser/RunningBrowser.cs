using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>A browser without a window, started by the first test that opens a page.</summary>
public sealed class RunningBrowser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Opens a page and waits until it shows a kernel.</summary>
    /// <param name="address">The address.</param>
    /// <param name="options">How wide it is, and which colours are preferred.</param>
    /// <returns>The page, for the caller to close.</returns>
    internal async Task<OpenPage> OpenAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = InstalledChromium.Path, Args = Arguments });
        return await OpenPage.OpenAsync(_browser, address, options ?? new BrowserNewContextOptions());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
