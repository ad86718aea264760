using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using SoftmaxKernels.Explorer.Tests.Server;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Exports;

/// <summary>An export has the page and its answers.</summary>
/// <param name="server">The server that is asked.</param>
[Collection(ServerTests.Name)]
public sealed class StaticSiteTests(RunningServer server)
{
    [Fact]
    public async Task Has_all_answers()
    {
        StaticExport export = await server.ExportAsync();
        Assert.Equal(
            export.Steps.Where(step => step.WhyNot is null).Select(step => step.File).Append("index.json").Order(StringComparer.Ordinal),
            export.Answers.Order(StringComparer.Ordinal));
        Assert.Empty(export.Steps.Where(step => step.WhyNot is not null).Select(step => $"{step.File}: {step.WhyNot}"));
        Assert.Contains("<meta name=\"explorer-static\" content=\"answers/\">", File.ReadAllText(Path.Combine(export.Folder, "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_are_those_of_the_server()
    {
        StaticExport export = await server.ExportAsync();
        string errors = File.ReadAllText(Path.Combine(export.Folder, "answers", "errors.json"));
        Assert.True(JsonElement.DeepEquals(await server.JsonAsync("api/errors"), JsonSerializer.Deserialize<JsonElement>(errors)));
        JsonElement code = Read(export, "kind-row_size-3/code.json");
        Assert.Equal(StaticExport.Kernels[0].Members, code.GetProperty("members").EnumerateArray().Select(member => member.GetString()));
        Assert.All(
            Read(export, "options.json").GetProperty("levels").EnumerateArray().Where(level => level.GetProperty("isAvailable").GetBoolean()),
            level => Assert.Contains($"kind-row_size-3/assembly-Softmax-{level.GetProperty("name").GetString()}.json", export.Answers));
        JsonElement index = Read(export, "index.json");
        Assert.Equal(StaticExport.Kernels.Select(kernel => kernel.Slug), index.GetProperty("kernels").EnumerateArray().Select(kernel => kernel.GetProperty("slug").GetString()));
    }

    private static JsonElement Read(StaticExport export, string file) =>
        JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(export.Folder, "answers", file)));
}
