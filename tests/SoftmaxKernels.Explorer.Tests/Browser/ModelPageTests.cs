using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SoftmaxKernels.Explorer.Tests.Server;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>A trained model is dropped on the page.</summary>
/// <param name="server">The server.</param>
/// <param name="browser">The browser.</param>
[Collection(ServerTests.Name)]
public sealed class ModelPageTests(RunningServer server, RunningBrowser browser)
{
    private const string Drop =
        """
        ([name, text]) => {
            const files = new DataTransfer();
            files.items.add(new File([Uint8Array.from(atob(text), character => character.charCodeAt(0))], name));
            document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
        }
        """;

    [BrowserFact]
    public async Task Its_code_and_its_activations_are_shown()
    {
        await using OpenPage page = await browser.OpenAsync(server.Address);
        await page.Page.EvaluateAsync(Drop, new[] { "policy.onnx", Convert.ToBase64String(TestModels.Policy()) });
        await page.ContainsAsync("declaration", "Model = \"policy.onnx\"");
        await page.ShowAsync("network");
        double sum = await page.NumberAsync("output-0") + await page.NumberAsync("output-1") + await page.NumberAsync("output-2");
        Assert.Equal(1.0, sum, 1e-3);
        page.AssertQuiet();
    }

    [BrowserFact]
    public async Task One_that_is_refused_says_why()
    {
        await using OpenPage page = await browser.OpenAsync(server.Address);
        await page.Page.EvaluateAsync(Drop, new[] { "foreign.onnx", Convert.ToBase64String(TestModels.Foreign()) });
        await Assertions.Expect(page.Page.Locator("#model-message")).ToContainTextAsync("Erf");
    }
}
