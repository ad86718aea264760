using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SoftmaxKernels.Explorer.Tests.Server;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>The sliders of the page obey softmax.</summary>
/// <param name="server">The server.</param>
/// <param name="browser">The browser.</param>
[Collection(ServerTests.Name)]
public sealed class MathematicsPageTests(RunningServer server, RunningBrowser browser)
{
    private const int Size = 4;

    // As many digits as are shown.
    private const double Tolerance = 1e-3;

    [BrowserFact]
    public async Task Sliders()
    {
        await using OpenPage page = await OpenAsync();
        double before = await page.NumberAsync("probability-0");
        string text = await page.Of("probability-0").InnerTextAsync();
        await page.Page.FillAsync("#logit-0", "6");
        await page.ChangedAsync("probability-0", text);
        double[] probabilities = await ProbabilitiesAsync(page);
        Assert.True(probabilities[0] > before);
        Assert.Equal(1.0, probabilities.Sum(), Tolerance);
        page.AssertQuiet();
    }

    [BrowserFact]
    public async Task The_loss_is_that_of_the_label()
    {
        await using OpenPage page = await OpenAsync();
        string text = await page.Of("loss").InnerTextAsync();
        await page.Page.SelectOptionAsync("#label", "1");
        await page.ChangedAsync("loss", text);
        Assert.Equal(-Math.Log(await page.NumberAsync("probability-1")), await page.NumberAsync("loss"), 10 * Tolerance);
        page.AssertQuiet();
    }

    [BrowserFact]
    public async Task A_class_that_is_not_allowed()
    {
        await using OpenPage page = await OpenAsync();
        string text = await page.Of("probability-2").InnerTextAsync();
        await page.Page.UncheckAsync("#allowed-2");
        await page.ChangedAsync("probability-2", text);
        double[] probabilities = await ProbabilitiesAsync(page);
        Assert.Equal(0.0, probabilities[2]);
        Assert.Equal(1.0, probabilities.Sum(), Tolerance);
        page.AssertQuiet();
    }

    [BrowserFact]
    public async Task Temperature_zero()
    {
        await using OpenPage page = await OpenAsync();
        string text = await page.Of("probability-2").InnerTextAsync();
        await page.Page.FillAsync("#temperature", "0");
        await page.ChangedAsync("probability-2", text);
        double[] probabilities = await ProbabilitiesAsync(page);
        Assert.Equal([0.0, 0.0, 1.0, 0.0], probabilities);
        page.AssertQuiet();
    }

    [BrowserFact]
    public async Task Presets()
    {
        await using OpenPage page = await OpenAsync();
        ILocator presets = page.Page.Locator("[id^=preset-]");
        string[] names = await presets.EvaluateAllAsync<string[]>("buttons => buttons.map(button => button.id)");
        Assert.Contains("preset-nan", names);
        foreach (string name in names)
        {
            await page.Page.ClickAsync("#" + name);
            await Assertions.Expect(page.Page.Locator("#" + name)).ToHaveAttributeAsync("aria-pressed", "true");
            await page.SettledAsync("mathematics");
            double sum = (await ProbabilitiesAsync(page)).Sum();
            Assert.True(name == "preset-nan" ? double.IsNaN(sum) : Math.Abs(sum - 1.0) < Tolerance, $"{name}: {sum}");
        }

        page.AssertQuiet();
    }

    private static async Task<double[]> ProbabilitiesAsync(OpenPage page)
    {
        double[] probabilities = new double[Size];
        for (int i = 0; i < Size; i++)
        {
            probabilities[i] = await page.NumberAsync($"probability-{i}");
        }

        return probabilities;
    }

    private async Task<OpenPage> OpenAsync()
    {
        OpenPage page = await browser.OpenAsync(new Uri(server.Address, $"?size={Size}&panel=mathematics"));
        await page.SettledAsync("mathematics");
        return page;
    }
}
