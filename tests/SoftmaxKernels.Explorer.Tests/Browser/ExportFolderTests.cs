using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SoftmaxKernels.Explorer.Tests.Server;
using SoftmaxKernels.Tests.FullSweep;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>Looks at every panel of every kernel of an export that was written before, in the folder that an environment variable names.</summary>
/// <param name="browser">The browser.</param>
[Collection(ServerTests.Name)]
public sealed class ExportFolderTests(RunningBrowser browser)
{
    private const string Variable = "EXPLORER_EXPORT";

    [OptInFact(Variable)]
    public async Task Every_panel_of_every_kernel_has_its_answers()
    {
        string folder = Environment.GetEnvironmentVariable(Variable)!;
        await using FileServer files = await FileServer.StartAsync(Path.GetFullPath(folder));
        JsonElement index = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllBytesAsync(Path.Combine(folder, "answers", "index.json")));
        await using OpenPage page = await browser.OpenAsync(files.Address);
        List<string> problems = [];
        foreach (JsonElement kernel in index.GetProperty("kernels").EnumerateArray())
        {
            string query = kernel.GetProperty("query").GetString()!;
            bool hasNetwork = query.StartsWith("kind=network", StringComparison.Ordinal);
            bool hasMathematics = File.Exists(Path.Combine(folder, "answers", kernel.GetProperty("slug").GetString()!, "mathematics-start.json"));
            await page.Page.SelectOptionAsync("#kernel", query);
            string[] panels = ["code", "assembly", "time", "errors", "bits", .. hasMathematics ? new[] { "mathematics" } : [], .. hasNetwork ? new[] { "network" } : []];
            foreach (string panel in panels)
            {
                ILocator shown = await page.ShowAsync(panel);
                string[] messages = [.. await shown.Locator(".error, .messages .empty").AllInnerTextsAsync()];
                problems.AddRange(messages.Select(message => $"{query}, {panel}: {message}"));
            }
        }

        Assert.Empty(problems);
        page.AssertQuiet();
    }
}
