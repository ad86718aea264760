using System;
using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SoftmaxKernels.Explorer.Tests.Server;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>People who see little, or use a telephone, can use the page.</summary>
/// <param name="server">The server.</param>
/// <param name="browser">The browser.</param>
[Collection(ServerTests.Name)]
public sealed class AccessibilityPageTests(RunningServer server, RunningBrowser browser)
{
    private const int Wide = 1280;
    private const int Narrow = 360;

    [BrowserTheory]
    [InlineData("size=6&methods=Softmax", "code,assembly,time,mathematics,errors,bits,network", ColorScheme.Light, Wide)]
    [InlineData("size=6&methods=Softmax", "code,assembly,time,mathematics,errors,bits,network", ColorScheme.Dark, Narrow)]
    [InlineData("size=6&methods=Softmax", "code,mathematics", ColorScheme.Dark, Wide)]
    [InlineData("kind=network&sizes=24-16-4", "code,network", ColorScheme.Light, Wide)]
    [InlineData("kind=network&sizes=24-16-4", "code,network", ColorScheme.Dark, Narrow)]
    public async Task Axe_finds_nothing(string query, string panels, ColorScheme scheme, int width)
    {
        // Without the transition in which an answer that was being replaced is still pale.
        BrowserNewContextOptions options = new()
        {
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        };
        await using OpenPage page = await browser.OpenAsync(new Uri(server.Address, "?" + query), options);
        foreach (string panel in panels.Split(','))
        {
            await page.ShowAsync(panel);
            AxeResult result = await page.Page.RunAxe();
            Assert.True(result.Violations.Length == 0, panel + ": " + string.Join('\n', result.Violations.Select(Text)));
            int needed = await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            Assert.True(needed <= width, $"{panel} is {needed} pixels wide.");
        }
    }

    private static string Text(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}";
}
